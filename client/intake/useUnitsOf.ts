import type { AdminUnit } from "../../server/contract/admin-unit.ts";
import { useEditions, useUnits } from "../api/queries.ts";

/** The units of an edition, communes first; null asks nothing. */
export function useUnitsOf(edition: string | null): AdminUnit[] {
  const root = useEditions().data?.editions.find(({ id }) => id === edition)?.root ?? null;
  const communes = useUnits(edition ?? "", root, "commune").data?.units ?? [];
  const districts = useUnits(edition ?? "", root, "district").data?.units ?? [];
  return [...communes, ...districts];
}
