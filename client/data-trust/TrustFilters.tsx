import type { Edition } from "../../server/contract/admin-unit.ts";
import { useUnits } from "../api/queries.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { PERIODS, type Board } from "./useBoard.ts";
import type { Dataset } from "./useDatasets.ts";

type Props = { board: Board; editions: readonly Edition[]; datasets: ReadonlyMap<string, Dataset> };

/** Which datasets, which units, and how many periods the board looks at. */
export function TrustFilters({ board, editions, datasets }: Props) {
  const words = useWords();
  const { trust: say, catalogue } = words.data;
  const text = useText();
  const { change } = usePageAddress();
  const { view, edition, level, within, set, periods } = board;
  const districts = useUnits(edition.id, edition.root, "district").data?.units ?? [];
  const isPlaceShown = view === "sets" || level === "commune";
  return (
    <>
      {view === "units" && (
        <ChoiceField
          label={say.set}
          w="11rem"
          searchable
          clearable
          placeholder={say.allSets}
          data={[...datasets.values()].map(({ key, dataset, title }) => ({
            value: key,
            label: dataset.kind === "layer" ? `${text(title)} · ${say.layers.mark}` : text(title),
          }))}
          value={set}
          onChange={(next) => change({ set: next })}
        />
      )}
      {view === "units" && (
        <ChoiceField
          label={say.level}
          w="8rem"
          data={(["commune", "district"] as const).map((value) => ({ value, label: catalogue.levels[value] }))}
          value={level}
          onChange={(next) => change({ level: next === "commune" ? null : next })}
        />
      )}
      {isPlaceShown && (
        <ChoiceField
          label={say.place}
          w="10rem"
          searchable
          clearable
          placeholder={say.wholeProvince}
          data={districts.map(({ code, fullName }) => ({ value: code, label: fullName }))}
          value={within}
          onChange={(next) => change({ within: next })}
        />
      )}
      <ChoiceField
        label={say.edition}
        w="11rem"
        data={editions.map(({ id, title }) => ({ value: id, label: text(title) }))}
        value={edition.id}
        onChange={(next) => change({ edition: next, within: null })}
      />
      <ChoiceField
        label={say.periods}
        w="5rem"
        data={PERIODS.map((value) => ({ value, label: value }))}
        value={periods}
        onChange={(next) => change({ periods: next === "3" ? null : next })}
      />
    </>
  );
}
