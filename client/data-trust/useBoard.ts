import type { Edition, Level } from "../../server/contract/admin-unit.ts";
import { useTrust } from "../api/dataTrust.ts";
import { useEditions } from "../api/queries.ts";
import { usePageAddress } from "../view/usePageAddress.ts";
import { readDataset } from "./datasetKey.ts";

/** How many periods may be looked at. */
export const PERIODS = ["1", "3", "6", "12"] as const;

/** What the board shows, as the address says it and the data fill it in. */
export interface Board {
  /** The datasets of one place, or the units that report. */
  view: "sets" | "units";
  edition: Edition;
  level: Exclude<Level, "province">;
  /** The code of a district; null: the whole province. */
  within: string | null;
  /** The key of a dataset; null: all. */
  set: string | null;
  periods: string;
}

/** The board as the address asks for it, and its scores. Null while the editions are waited for. */
export function useBoard() {
  const { address } = usePageAddress();
  const editions = useEditions();
  const known = editions.data?.editions ?? [];
  // The last edition is the one that holds.
  const edition = known.find(({ id }) => id === address.edition) ?? known.at(-1);
  const board: Board | null = edition
    ? {
        view: address.view === "units" ? "units" : "sets",
        edition,
        level: address.level === "district" && edition.levels.includes("district") ? "district" : "commune",
        within: address.within ?? null,
        set: address.set ?? null,
        periods: PERIODS.find((count) => count === address.periods) ?? "3",
      }
    : null;
  const question = board && questionOf(board);
  const trust = useTrust(question);
  // What was shown before may be of other units: then it is no answer to this.
  const { data } = trust;
  const fits = data && question && data.edition === question.edition && data.level === question.level;
  const scores = fits && data.within === question.within ? data : undefined;
  return { board, editions: known, scores, error: editions.error ?? trust.error, refetch: trust.refetch };
}

function questionOf({ view, edition, level, within, set, periods }: Board) {
  if (view === "sets")
    return {
      ...{ edition: edition.id, dataset: null, within: null, periods },
      level: within === null ? ("province" as const) : ("district" as const),
    };
  const dataset = set === null ? null : readDataset(set);
  return { edition: edition.id, level, within: level === "commune" ? within : null, dataset, periods };
}
