import type { IndicatorSet } from "../../server/contract/indicator.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";

/** Which indicators are shown: of one pillar, of one set. */
export function CatalogueFilters({ sets }: { sets: readonly IndicatorSet[] }) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const text = useText();
  const { address, change } = usePageAddress();
  const { ground: _, ...pillars } = words.pillars;
  return (
    <>
      <ChoiceField
        aria-label={say.fields.pillar}
        placeholder={say.allPillars}
        w="11rem"
        clearable
        data={Object.entries(pillars).map(([value, label]) => ({ value, label }))}
        value={address.pillar ?? null}
        onChange={(pillar) => change({ pillar })}
      />
      <ChoiceField
        aria-label={say.fields.set}
        placeholder={say.allSets}
        w="15rem"
        searchable
        clearable
        data={sets.map(({ id, title }) => ({ value: id, label: text(title) }))}
        value={address.set ?? null}
        onChange={(set) => change({ set })}
      />
    </>
  );
}
