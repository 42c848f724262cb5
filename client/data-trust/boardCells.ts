import type { Words } from "../messages/words.ts";
import { cellsOf, type Cell } from "../ui/charts/tableText.ts";
import type { BoardRow } from "./boardRows.ts";

/** Two digits are more than anybody needs. */
const inCents = (score: number | null) => (score === null ? null : Math.round(score * 100) / 100);

/** The board as cells to copy or keep: every score beside the counts behind it. */
export function boardCells(rows: readonly BoardRow[], words: Words, titleOf: (row: BoardRow) => string): Cell[][] {
  const { aspects, set, unit, columns, late, dueOn, layers } = words.data.trust;
  return cellsOf<BoardRow>(
    [
      { title: set, plain: titleOf },
      { title: columns.kind, plain: ({ score }) => (score.dataset.kind === "layer" ? layers.mark : columns.ofSet) },
      { title: unit, plain: ({ unitName }) => unitName },
      { title: columns.code, plain: ({ score }) => score.code },
      { title: aspects.correct, plain: ({ score }) => inCents(score.correct.score) },
      { title: columns.broken, plain: ({ score }) => score.correct.broken },
      { title: columns.checked, plain: ({ score }) => score.correct.checked },
      { title: aspects.complete, plain: ({ score }) => inCents(score.complete.score) },
      { title: columns.reported, plain: ({ score }) => score.complete.reported },
      { title: columns.expected, plain: ({ score }) => score.complete.expected },
      { title: aspects.clean, plain: ({ score }) => inCents(score.clean.score) },
      { title: columns.faulty, plain: ({ score }) => score.clean.faulty },
      { title: columns.received, plain: ({ score }) => score.clean.received },
      { title: aspects.live, plain: ({ score }) => inCents(score.live.score) },
      { title: late, plain: ({ score }) => score.live.daysLate },
      { title: dueOn, plain: ({ score }) => score.live.dueOn },
      { title: columns.undated, plain: ({ score }) => score.live.undated },
      { title: columns.latest, plain: ({ score }) => score.live.latest },
    ],
    rows,
  );
}
