import { useWords } from "../messages/useWords.ts";
import type { BoardState } from "./board.ts";
import classes from "./Indicator.module.css";

/** Each kind of state has a shape of its own, so that it can be told without colour. */
const TICKED = "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM4.2 8.3l2.6 2.6 5-5.2-1.2-1.2-3.8 4-1.4-1.4Z";
const CROSSED = "M1.5 1.5h13v13h-13ZM5 6.2 6.8 8 5 9.8 6.2 11 8 9.2 9.8 11 11 9.8 9.2 8 11 6.2 9.8 5 8 6.8 6.2 5Z";
const RING = "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 3.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4Z";
const SHAPES: Record<BoardState, string> = {
  // A disc with a tick, a triangle with a bar, a square with a cross, a ring, a dash.
  met: TICKED,
  within: TICKED,
  near: "M8 1 15.5 14.5H.5ZM7.1 6v4.2h1.8V6ZM7.1 11.4v1.7h1.8v-1.7Z",
  off: CROSSED,
  outside: CROSSED,
  "no-target": RING,
  "no-range": RING,
  "no-value": "M3 7.2h10v1.6H3Z",
};

/** Whether a target is met, as a shape in its colour. Beside words that say the same it is silent. */
export function StateMark({ state, silent = false }: { state: BoardState; silent?: boolean }) {
  const { indicator: words } = useWords();
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes.mark}
      data-state={state}
      role={silent ? undefined : "img"}
      aria-hidden={silent || undefined}
      aria-label={silent ? undefined : words.stateNotes[state]}
    >
      {!silent && <title>{words.stateNotes[state]}</title>}
      <path d={SHAPES[state]} fillRule="evenodd" />
    </svg>
  );
}
