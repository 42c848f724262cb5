import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { useAtOnce } from "./useAtOnce.ts";
import { useUnitsOf } from "./useUnitsOf.ts";

type Props = { edition: string; atOnce: boolean; onChoose: (answer: string) => void };

/** Any unit of an edition, found by its name or code; answered as "2025/29869". */
export function UnitChoice({ edition, atOnce, onChoose }: Props) {
  const { intake: say } = useWords();
  const field = useAtOnce(atOnce);
  const units = useUnitsOf(edition);
  const above = new Map(units.map(({ code, fullName }) => [code, fullName]));
  return (
    <ChoiceField
      ref={field}
      defaultDropdownOpened={atOnce}
      aria-label={say.otherUnit}
      placeholder={`${say.otherUnit}: ${say.otherUnitHint}`}
      searchable
      selectFirstOptionOnChange
      data={units.map(({ code, fullName, parentCode }) => ({
        value: `${edition}/${code}`,
        label: [fullName, above.get(parentCode ?? ""), code].filter(Boolean).join(" · "),
      }))}
      value={null}
      onChange={(answer) => answer !== null && onChoose(answer)}
    />
  );
}
