import type { TrustAspect } from "../../server/contract/data-trust.ts";
import type { IndicatorSet } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import classes from "../ui/Cells.module.css";
import type { Column } from "../ui/DataTable.tsx";
import { formatDate, formatNumber } from "../ui/format.ts";
import type { BoardRow } from "./boardRows.ts";
import { ScoreCell } from "./ScoreCell.tsx";
import { ASPECTS } from "./scoreWords.ts";
import trust from "./Trust.module.css";
import type { Board } from "./useBoard.ts";

type Props = {
  board: Pick<Board, "view" | "set">;
  sets: readonly IndicatorSet[];
  onScore: (row: BoardRow, aspect: TrustAspect) => void;
};

/** The columns of the board: what it is about, the four scores, and how late it is. */
export function useBoardColumns({ board, sets, onScore }: Props): Column<BoardRow>[] {
  const { trust: say } = useWords().data;
  const language = useLanguage();
  const text = useText();
  const byId = new Map(sets.map((set) => [set.id, set]));
  const titleOf = ({ score }: BoardRow) => {
    const set = byId.get(score.set);
    return set ? text(set.title) : score.set;
  };
  const ownerOf = ({ score }: BoardRow) => {
    const name = byId.get(score.set)?.ownerName;
    return name ? text(name) : null;
  };
  const ofSets = board.view === "sets";
  const nameOf = (row: BoardRow) => (ofSets ? titleOf(row) : row.unitName);
  const below = ofSets ? ownerOf : board.set === null ? titleOf : () => null;
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
          <span className={trust.quiet}>{say.onTime}</span>
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
