import { useEffect, type RefObject } from "react";

/** What was last shown, by whichever panel: panels come and go with what they show. */
let shown: string | null = null;
let moved = false;

/**
 * Opening a thing takes away the row, the answer or the button that had the focus; the heading of what was opened takes
 * it over, when nobody else has. Not on the first load. `rows` are what lies below: as they are replaced, so may be the
 * row with the focus.
 */
export function useTakeFocus(heading: RefObject<HTMLElement | null>, subject: string, rows?: unknown): void {
  useEffect(() => {
    moved ||= shown !== null && shown !== subject;
    shown = subject;
    const free = document.activeElement === null || document.activeElement === document.body;
    if (moved && free) heading.current?.focus({ preventScroll: true });
  }, [heading, subject, rows]);
}
