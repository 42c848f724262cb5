import type { TrustAspect } from "../../server/contract/data-trust.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import classes from "../ui/Cells.module.css";
import type { Column } from "../ui/DataTable.tsx";
import { formatDate, formatNumber } from "../ui/format.ts";
import type { BoardRow } from "./boardRows.ts";
import { datasetKey } from "./datasetKey.ts";
import { ScoreCell } from "./ScoreCell.tsx";
import { ASPECTS } from "./scoreWords.ts";
import trust from "./Trust.module.css";
import type { Board } from "./useBoard.ts";
import type { Dataset } from "./useDatasets.ts";

type Props = {
  board: Pick<Board, "view" | "set">;
  datasets: ReadonlyMap<string, Dataset>;
  onScore: (row: BoardRow, aspect: TrustAspect) => void;
};

/** The columns of the board: what it is about, the four scores, and how late it is. */
export function useBoardColumns({ board, datasets, onScore }: Props): Column<BoardRow>[] {
  const { trust: say } = useWords().data;
  const language = useLanguage();
  const text = useText();
  const datasetOf = ({ score }: BoardRow) => datasets.get(datasetKey(score.dataset));
  const titleOf = (row: BoardRow) => {
    const known = datasetOf(row);
    return known ? text(known.title) : row.score.dataset.id;
  };
  const ownerOf = (row: BoardRow) => {
    if (row.score.dataset.kind === "layer") return <Tag>{say.layers.mark}</Tag>;
    const name = datasetOf(row)?.ownerName;
    return name ? text(name) : null;
  };
  const titleBelow = (row: BoardRow) => (
    <>
      {titleOf(row)} {row.score.dataset.kind === "layer" && <Tag>{say.layers.mark}</Tag>}
    </>
  );
  const ofSets = board.view === "sets";
  const nameOf = (row: BoardRow) => (ofSets ? titleOf(row) : row.unitName);
  const below = ofSets ? ownerOf : board.set === null ? titleBelow : () => null;
  return [
    {
      id: "name",
      title: ofSets ? say.set : say.unit,
      sortBy: nameOf,
      cell: (row) => (
        <>
          {nameOf(row)}
          <small className={classes.small}>{below(row)}</small>
        </>
      ),
    },
    ...ASPECTS.map((aspect): Column<BoardRow> => ({
      id: aspect,
      title: say.aspects[aspect],
      sortBy: ({ score }) => score[aspect].score,
      cell: (row) => (
        <ScoreCell
          scores={row.score}
          aspect={aspect}
          name={ofSets ? titleOf(row) : `${row.unitName}, ${titleOf(row)}`}
          onOpen={() => onScore(row, aspect)}
        />
      ),
    })),
    {
      id: "late",
      title: say.late,
      align: "end",
      sortBy: ({ score }) => score.live.daysLate,
      cell: ({ score: { live } }) =>
        live.daysLate === 0 ? (
          // What has no date is not on time.
          <span className={trust.quiet}>{live.score === null ? say.noFigure : say.onTime}</span>
        ) : (
          <>
            <span className={trust.late} data-late>
              {say.days(formatNumber(live.daysLate, 0, language))}
            </span>
            <small className={`${classes.small} ${trust.late}`}>
              {live.dueOn && say.since(formatDate(live.dueOn))}
            </small>
          </>
        ),
    },
  ];
}
