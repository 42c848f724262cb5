import { arcNumber, type Land, type Level, ringsOf } from "./Land.ts";

/** An arc as a border of one edition. `approximate`: it runs inside one unit of the newest edition. */
export interface BorderArc {
  edition: string;
  level: Level;
  approximate: boolean;
  arc: number;
}

type Codes = Partial<Record<Level | "grouping", string>>;

/**
 * Which arcs are borders, in which edition and of which level. An arc is listed once per edition, at the highest level
 * it separates; where it also separates two groupings (the former districts over the communes of 2025) it is listed
 * a second time as "district", because a map draws groupings above communes or not at all.
 */
export function borderArcs(land: Land): BorderArc[] {
  const sides = sidesOfArcs(land);
  const editions = [...new Set(land.units.map((unit) => unit.edition))].toSorted();
  const newest = codesByPart(land, editions.at(-1) ?? "");
  return editions.flatMap((edition) => {
    const codes = codesByPart(land, edition);
    return sides.flatMap((parts, arc): BorderArc[] => {
      const [left, right] = parts;
      if (left === undefined) return [];
      if (right === undefined) return [{ edition, level: "province", approximate: false, arc }];
      const approximate = newest.get(left)?.commune === newest.get(right)?.commune;
      return levelsBetween(codes.get(left) ?? {}, codes.get(right) ?? {}).map((level) => ({
        edition,
        level,
        approximate,
        arc,
      }));
    });
  });
}

function levelsBetween(left: Codes, right: Codes): Level[] {
  const highest = (["province", "district", "commune"] as const).find((level) => left[level] !== right[level]);
  const levels: Level[] = highest === undefined ? [] : [highest];
  if (left.grouping !== right.grouping && highest !== "province" && highest !== "district") levels.push("district");
  return levels;
}

/** For every arc, the one or two parts beside it. An arc that a part touches with both sides separates nothing. */
function sidesOfArcs(land: Land): number[][] {
  const sides: number[][] = land.topology.arcs.map(() => []);
  for (const [id, shape] of land.shapes) {
    for (const arc of ringsOf(shape).flat()) sides[arcNumber(arc)]?.push(id);
  }
  return sides.map((ids) => (ids.length > 1 && new Set(ids).size === 1 ? [] : ids));
}

function codesByPart(land: Land, edition: string): Map<number, Codes> {
  const byPart = new Map<number, Codes>();
  for (const unit of land.units) {
    if (unit.edition !== edition) continue;
    for (const part of unit.parts) {
      const codes = byPart.get(part) ?? {};
      codes[unit.grouping ? "grouping" : unit.level] = unit.code;
      byPart.set(part, codes);
    }
  }
  return byPart;
}
