import type { TrustScore, TrustScores } from "../../server/contract/data-trust.ts";
import { plain } from "../ui/plain.ts";
import { datasetKey } from "./datasetKey.ts";

/** A line of the board: one dataset and one unit with its four scores. */
export interface BoardRow {
  key: string;
  score: TrustScore;
  unitName: string;
}

/** How a line is named in the address. */
export const rowKey = (dataset: string, unit: string): string => `${dataset}:${unit}`;

/** Lines of the board, the latest reports first, then the emptiest; a line without a score for what is compared comes last. */
export function boardRows({ scores, units }: Pick<TrustScores, "scores" | "units">): BoardRow[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const rows = scores.map((score) => ({
    key: rowKey(datasetKey(score.dataset), score.code),
    score,
    unitName: names.get(score.id) ?? score.code,
  }));
  const low = (score: number | null) => score ?? Infinity;
  return rows.sort(
    ({ score: a }, { score: b }) =>
      b.live.daysLate - a.live.daysLate ||
      low(a.live.score) - low(b.live.score) ||
      low(a.complete.score) - low(b.complete.score),
  );
}

/** The lines in which every word of a search stands, among what `textOf` says of them. */
export function findRows(rows: readonly BoardRow[], q: string, textOf: (row: BoardRow) => string): BoardRow[] {
  const sought = plain(q).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const said = plain(textOf(row));
    return sought.every((word) => said.includes(word));
  });
}
