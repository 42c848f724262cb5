/** What rows are put in order by. */
export type SortKey = string | number | null;

const inOrder = new Intl.Collator("vi", { numeric: true });

/** Rows in order of a key; rows without one come last whichever way it goes. Equal rows keep their order. */
export function sortRows<Row>(rows: readonly Row[], keyOf: (row: Row) => SortKey, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return rows.toSorted((left, right) => {
    const [a, b] = [keyOf(left), keyOf(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : inOrder.compare(String(a), String(b)));
  });
}
