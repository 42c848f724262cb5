import type { Organisation } from "../../server/contract/administration.ts";

export type Placed = Organisation & { depth: number };

/** Organisations with those below them following each, and how deep each stands. One whose parent is not seen stands at the top. */
export function organisationTree(organisations: readonly Organisation[]): Placed[] {
  const known = new Set(organisations.map(({ id }) => id));
  const below = Map.groupBy(organisations, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const placed: Placed[] = [];
  const place = (parent: string | null, depth: number) => {
    for (const one of below.get(parent) ?? []) {
      placed.push({ ...one, depth });
      place(one.id, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}
