import type { AdminUnit, AdminUnitDetail, Level } from "../../server/contract/admin-unit.ts";
import type { Division } from "../view/address.ts";

/** The level of the units shown inside a unit; null where the chosen unit is the smallest and its siblings are shown. */
export function levelInside(unit: { level: Level }, levels: readonly Level[], by: Division): Level | null {
  if (unit.level === "commune") return null;
  if (unit.level === "district") return "commune";
  return levels.includes("district") ? (by === "district" || !levels.includes("commune") ? "district" : "commune") : "commune";
}

/** What the map draws of the units: those shown and coloured, the one outlined, and the one they fill. */
export type Frame = {
  edition: string;
  shown: AdminUnit[];
  shownLevel: Level;
  /** The unit outlined; null on the opening view, where nothing is singled out. */
  selected: number | null;
  /** The unit that is filled by the shown ones; what lies outside it is dimmed. */
  around: { id: number; level: Level } | null;
};

/** The unit whose children are shown: the unit itself, or for the smallest ones its parent. */
export function parentShown(detail: AdminUnitDetail): string | null {
  if (detail.level !== "commune") return detail.code;
  return detail.ancestors.at(-1)?.code ?? detail.parentCode;
}
