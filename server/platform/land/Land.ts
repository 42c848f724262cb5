import type { Level } from "../../contract/admin-unit.ts";

/** A unit and the parts of land it holds, each with the share of that part which is its own (1 unless its shape is not known). */
export interface LandUnit {
  /** edition × 100000 + code. */
  id: number;
  edition: string;
  code: string;
  level: Level;
  name: string;
  parentCode: string | null;
  /** A former unit laid over a later edition. */
  grouping: boolean;
  parts: readonly number[];
  /** Its share of each of its parts. */
  share: number;
}

/** What a part of land weighs when a unit is divided. Null: not known. */
export interface LandPart {
  id: number;
  areaKm2: number;
  places: number;
  people: number | null;
}

/** Ways to divide a unit by its parts. */
export type Weighting = "area" | "people" | "places";
export const WEIGHTINGS: readonly Weighting[] = ["area", "people", "places"];

/** A unit that holds some of a target's land, and how much of it lies there by each weighting: 0–1, null where that is not known. */
export interface Piece {
  unit: LandUnit;
  whole: boolean;
  inside: Readonly<Record<Weighting, number | null>>;
}

/** The units of one edition and level that hold a target's land, and whether together they hold all of it. */
export interface Cover {
  edition: string;
  level: Level;
  pieces: readonly Piece[];
  complete: boolean;
  whole: boolean;
}

/** The land of the province as all editions divide it. Nothing in it changes; a changed boundary makes a new one. */
export class Land {
  readonly units: ReadonlyMap<number, LandUnit>;
  readonly parts: ReadonlyMap<number, LandPart>;
  readonly #holders = new Map<number, LandUnit[]>();
  readonly #levels = new Map<string, LandUnit[]>();
  readonly #inside = new Map<number, ReadonlySet<number>>();
  readonly #covers = new Map<number, readonly Cover[]>();

  constructor(units: LandUnit[], parts: LandPart[]) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    this.parts = new Map(parts.map((part) => [part.id, part]));
    for (const unit of units) {
      this.#inside.set(unit.id, new Set(unit.parts));
      for (const part of unit.parts) listIn(this.#holders, part).push(unit);
      listIn(this.#levels, `${unit.edition}/${unit.level}`).push(unit);
    }
  }

  /** Editions that have units. */
  get editions(): string[] {
    return [...new Set([...this.units.values()].map(({ edition }) => edition))].sort();
  }

  /** Units of one level of an edition, in order of code. */
  level(edition: string, level: Level): readonly LandUnit[] {
    return this.#levels.get(`${edition}/${level}`) ?? [];
  }

  /** Units of every edition that hold some of a unit's land, itself among them. */
  touching(unit: LandUnit): LandUnit[] {
    const found = new Set([unit]);
    for (const part of unit.parts) for (const holder of this.#holders.get(part) ?? []) found.add(holder);
    return [...found];
  }

  /** The parts of a unit, to look in. */
  partsOf(unit: LandUnit): ReadonlySet<number> {
    return this.#inside.get(unit.id) ?? new Set();
  }

  /** Units of a level inside a parent, as lists and maps show them: children, and in a grouping whatever has land in it. */
  inside(edition: string, level: Level, parent: string | null): LandUnit[] {
    const all = this.level(edition, level);
    if (parent === null) return [...all];
    const above = [...this.units.values()].find((unit) => unit.edition === edition && unit.code === parent);
    return all.filter((unit) => {
      if (unit.parentCode === parent) return true;
      if (above === undefined || (!above.grouping && above.level !== "province")) return false;
      // Below the province also its grandchildren.
      const within = this.partsOf(above);
      return unit.parts.some((part) => within.has(part)) && unit.id !== above.id;
    });
  }

  /** The units that a question is about: those of a level, or of it those inside a unit; of a unit's own level, the unit itself. */
  at(edition: string, level: Level, within: string | null): LandUnit[] {
    const unit = within === null ? undefined : this.units.get(Number(edition) * 100_000 + Number(within));
    return unit?.level === level ? [unit] : this.inside(edition, level, within);
  }

  /** What a unit can be put together from: the other units that hold its land, by edition and level. */
  coversOf(target: LandUnit): readonly Cover[] {
    const known = this.#covers.get(target.id);
    if (known !== undefined) return known;
    const groups = Map.groupBy(
      this.touching(target).filter((unit) => unit !== target && !(unit.grouping && unit.edition === target.edition)),
      (unit) => `${unit.edition}/${unit.level}`,
    );
    const covers = [...groups.values()].map((units) => this.cover(target, units));
    this.#covers.set(target.id, covers);
    return covers;
  }

  private cover(target: LandUnit, units: LandUnit[]): Cover {
    const held = new Map<number, number>();
    for (const unit of units) for (const part of unit.parts) held.set(part, (held.get(part) ?? 0) + unit.share);
    const pieces = units.map((unit): Piece => {
      const shares = WEIGHTINGS.map((by) => [by, this.shareInside(unit, target, by)] as const);
      const inside = Object.fromEntries(shares) as Piece["inside"];
      return { unit, inside, whole: unit.parts.every((part) => this.partsOf(target).has(part)) };
    });
    const { edition, level } = units[0]!;
    // Shares of siblings without shapes are thirds and sevenths: they need not add up to 1 to the last bit.
    const complete = target.parts.length > 0 && target.parts.every((part) => (held.get(part) ?? 0) > 1 - 1e-9);
    return { edition, level, pieces, complete, whole: pieces.every(({ whole }) => whole) };
  }

  /**
   * How much of a unit's weight lies in another's land, 0–1; null where the weighting says nothing of the unit.
   * A unit that lies inside whole is 1 by any weighting.
   */
  shareInside(unit: LandUnit, target: LandUnit, by: Weighting): number | null {
    const within = this.partsOf(target);
    if (unit.parts.length === 0) return null;
    if (unit.parts.every((part) => within.has(part))) return 1;
    let inside = 0;
    let whole = 0;
    for (const id of unit.parts) {
      const weight = this.weight(id, by);
      if (weight === null) return null;
      whole += weight;
      if (within.has(id)) inside += weight;
    }
    return whole > 0 ? inside / whole : null;
  }

  /** Whether two units hold the same land. */
  sameLand(one: LandUnit, other: LandUnit): boolean {
    if (one.parts.length !== other.parts.length || one.share !== other.share || one.parts.length === 0) return false;
    const within = this.partsOf(other);
    return one.parts.every((part) => within.has(part));
  }

  /** What a unit weighs; null where that is not known of all its land. */
  total(unit: LandUnit, by: Weighting): number | null {
    let sum = 0;
    for (const id of unit.parts) {
      const weight = this.weight(id, by);
      if (weight === null) return null;
      sum += weight * unit.share;
    }
    return unit.parts.length === 0 ? null : sum;
  }

  private weight(part: number, by: Weighting): number | null {
    const found = this.parts.get(part);
    if (found === undefined) return null;
    return by === "area" ? found.areaKm2 : by === "people" ? found.people : found.places;
  }
}

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
