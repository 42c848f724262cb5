import { useEditions, useUnits } from "../api/queries.ts";
import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { useAtOnce } from "./useAtOnce.ts";

type Props = { edition: string; atOnce: boolean; onChoose: (answer: string) => void };

/** Any unit of an edition, found by its name or code; answered as "2025/29869". */
export function UnitChoice({ edition, atOnce, onChoose }: Props) {
  const { intake: say } = useWords();
  const field = useAtOnce(atOnce);
  const root = useEditions().data?.editions.find(({ id }) => id === edition)?.root ?? null;
  const communes = useUnits(edition, root, "commune").data?.units ?? [];
  const districts = useUnits(edition, root, "district").data?.units ?? [];
  const above = new Map(districts.map(({ code, fullName }) => [code, fullName]));
  return (
    <ChoiceField
      ref={field}
      defaultDropdownOpened={atOnce}
      aria-label={say.otherUnit}
      placeholder={`${say.otherUnit}: ${say.otherUnitHint}`}
      searchable
      selectFirstOptionOnChange
      data={[...communes, ...districts].map(({ code, fullName, parentCode }) => ({
        value: `${edition}/${code}`,
        label: [fullName, above.get(parentCode ?? ""), code].filter(Boolean).join(" · "),
      }))}
      value={null}
      onChange={(answer) => answer !== null && onChoose(answer)}
    />
  );
}
