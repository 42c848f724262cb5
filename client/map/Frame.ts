import type { AdminUnit, AdminUnitDetail, Level } from "../../server/contract/admin-unit.ts";
import type { Division } from "../view/address.ts";

/** The level right below a unit, as the record has it; null for the smallest. */
export function recordedLevel(unit: AdminUnitDetail): Level | null {
  return unit.children.find((child) => !child.grouping)?.level ?? (unit.level === "district" ? "commune" : null);
}

/** True where a unit can be divided in two ways: its own communes, or former districts laid over them. */
export function dividesTwoWays(unit: AdminUnitDetail, levels: readonly Level[]): boolean {
  return unit.level === "province" && recordedLevel(unit) === "commune" && levels.includes("district");
}

/** The level of the units shown inside a unit; null where it is the smallest and its siblings are shown. */
export function levelInside(unit: AdminUnitDetail, levels: readonly Level[], by: Division): Level | null {
  return dividesTwoWays(unit, levels) ? by : recordedLevel(unit);
}

/** What the map draws of the units: those shown and coloured, the one outlined, and the one they fill. */
export type Frame = {
  edition: string;
  shown: Pick<AdminUnit, "id" | "code" | "fullName">[];
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
