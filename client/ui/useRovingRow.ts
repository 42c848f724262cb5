import { useState, type KeyboardEvent } from "react";

/** One row of a table is reached by Tab; from it the arrow keys, Home and End lead to the others. */
export function useRovingRow(keys: string[], opened: string | null) {
  const [kept, setCurrent] = useState<string | null>(null);
  const current = [kept, opened].find((key) => key !== null && keys.includes(key)) ?? keys[0] ?? null;
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    const { target, currentTarget, key } = event;
    // In a field or a list the keys have a meaning of their own.
    if (target !== currentTarget) return;
    const rows = [
      ...(currentTarget.parentElement?.querySelectorAll<HTMLTableRowElement>(":scope > tr[data-key]") ?? []),
    ];
    const at = rows.indexOf(currentTarget);
    const to = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[key];
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return { current, setCurrent, onKeyDown };
}
