import type { AdminUnitDetail, LineageLink } from "../../server/contract/admin-unit.ts";

/** Where a unit is found in another edition: one place, or a place to start from and the candidates to choose among. */
export type Place = { code: string; candidates: LineageLink[]; known: boolean };

/**
 * Keeps the place when the edition changes. A commune goes to what it became whole, or came from whole; if that is
 * several, the system does not guess: it goes to the district that holds it and names them.
 */
export function placeInEdition(unit: AdminUnitDetail, edition: { id: string; root: string }): Place {
  const at = (code: string, candidates: LineageLink[] = [], known = true): Place => ({ code, candidates, known });
  if (unit.edition === edition.id) return at(unit.code);
  if (unit.level === "province") return at(edition.root);
  // Districts kept their codes when they became groupings.
  if (unit.level === "district") return at(unit.code);
  const links = [...unit.successors, ...unit.predecessors].filter((link) => link.edition === edition.id);
  const whole = links.filter((link) => link.relation === "full");
  const only = links.length === 1 ? links[0] : whole.length === 1 ? whole[0] : undefined;
  if (only) return at(only.code);
  const district = unit.groupings.toSorted((a, b) => b.share - a.share)[0]?.code;
  const parent = unit.ancestors.findLast((ancestor) => ancestor.level === "district")?.code;
  return at(district ?? parent ?? edition.root, links, links.length > 0);
}
