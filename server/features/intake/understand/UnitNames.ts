import type { KnownLineage, KnownUnit } from "./Knowledge.ts";
import { plainLabel, searchKey, spellingKey } from "./spelling.ts";

/** What people write for the kinds of unit. */
const KINDS: [RegExp, string][] = [
  [/^(?:tp|t\.p|tphố)(?:\.\s*|\s+)(?=\p{L})/iu, "thành phố "],
  [/^(?:tx|t\.x)(?:\.\s*|\s+)(?=\p{L})/iu, "thị xã "],
  [/^(?:tt|t\.t|ttr)(?:\.\s*|\s+)(?=\p{L})/iu, "thị trấn "],
  [/^[pf]\.?\s*(?=\d)/iu, "phường "],
  [/^[pf](?:\.\s*|\s+)(?=\p{L})/iu, "phường "],
  [/^x(?:\.\s*|\s+)(?=\p{L})/iu, "xã "],
  [/^h(?:\.\s*|\s+)(?=\p{L})/iu, "huyện "],
  [/^t(?:\.\s*|\s+)(?=\p{Lu})/u, "tỉnh "],
];
/** Characters of the longest label that can be a unit with what it lies in. */
const LONGEST = 150;
const WHOLE = ["toàn tỉnh", "cả tỉnh"];
/** Who reports for a unit is written for the unit. */
const OFFICE = /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|địa bàn)\s+/iu;

/** A label as unit names are kept: its kind written out, one spelling. */
export function unitKey(label: string): string {
  let text = plainLabel(label).replace(OFFICE, "");
  for (const [pattern, kind] of KINDS) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, kind);
    break;
  }
  // "Phường 01" is "Phường 1".
  return spellingKey(text).replaceAll(/(?<=\s)0+(?=\d)/g, "");
}

type Names = Map<string, KnownUnit[]>;

/** Units by what sheets call them. Names are matched letter by letter, tones included. */
export class UnitNames {
  readonly #units: KnownUnit[];
  readonly #byId: Map<number, KnownUnit>;
  readonly #full = new Map<string, Names>();
  readonly #bare = new Map<string, Names>();
  readonly #lineage: KnownLineage[];
  readonly #keys = new Map<string, string>();
  readonly #known = new Map<string, boolean>();

  constructor(units: KnownUnit[], lineage: KnownLineage[]) {
    this.#units = units;
    this.#lineage = lineage;
    this.#byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      put(this.#full, unit.edition, unitKey(unit.fullName), unit);
      put(this.#bare, unit.edition, unitKey(unit.name), unit);
    }
    const provinces = units.filter(({ level }) => level === "province");
    for (const unit of provinces) {
      // Where there are two, "the whole province" is neither.
      if (provinces.filter(({ edition }) => edition === unit.edition).length > 1) continue;
      for (const label of WHOLE) put(this.#bare, unit.edition, label, unit);
    }
  }

  unit(id: number): KnownUnit | null {
    return this.#byId.get(id) ?? null;
  }

  /** The unit with a code, with or without zeros before it. */
  byCode(edition: string, code: string): KnownUnit | null {
    return /^\d{1,6}$/.test(code) ? this.unit(Number(edition) * 100_000 + Number(code)) : null;
  }

  /** The level of units that are called so; null where several levels have one. */
  levelOf(label: string): KnownUnit["level"] | null {
    const named = [...this.#full.keys()].flatMap((edition) => {
      const full = this.inFull(edition, label);
      return full.length > 0 ? full : this.bare(edition, label);
    });
    const levels = new Set(named.map(({ level }) => level));
    return levels.size === 1 ? [...levels][0]! : null;
  }

  /** Whether a unit of some edition has this code. */
  isCode(code: string): boolean {
    return [...this.#full.keys()].some((edition) => this.byCode(edition, code) !== null);
  }

  key(label: string): string {
    let key = this.#keys.get(label);
    if (key === undefined) this.#keys.set(label, (key = unitKey(label)));
    return key;
  }

  /** Units of an edition that bear this very name with its kind. */
  inFull(edition: string, label: string): KnownUnit[] {
    return this.#full.get(edition)?.get(this.key(label)) ?? [];
  }

  /** Units of an edition that bear this name without a kind. */
  bare(edition: string, label: string): KnownUnit[] {
    return this.#bare.get(edition)?.get(this.key(label)) ?? [];
  }

  /** Whether some unit of some edition is called so. */
  isName(label: string): boolean {
    if (label.length > LONGEST) return false;
    let known = this.#known.get(label);
    if (known === undefined) {
      known = [...this.#full.keys()].some((edition) => this.#said(edition, label));
      this.#known.set(label, known);
    }
    return known;
  }

  #said(edition: string, label: string): boolean {
    const whole = (text: string) => this.inFull(edition, text).length > 0 || this.bare(edition, text).length > 0;
    return whole(label) || partsOf(label).some(([name]) => whole(name));
  }

  parentOf(unit: KnownUnit): KnownUnit | null {
    const code = unit.mainGrouping ?? unit.parentCode;
    return code === null ? null : this.byCode(unit.edition, code);
  }

  /** What units of one edition became in another, or were. */
  relatives(unit: KnownUnit, edition: string): KnownUnit[] {
    const ids = this.#lineage.flatMap(({ from, to }) => (from === unit.id ? [to] : to === unit.id ? [from] : []));
    return ids.map((id) => this.unit(id)!).filter((found) => found?.edition === edition);
  }

  /** Units of an edition whose names look like this one: to be offered, never taken. */
  alike(edition: string, label: string): KnownUnit[] {
    const asked = searchKey(this.key(label));
    if (asked === "") return [];
    return this.#units
      .filter((unit) => unit.edition === edition)
      .map((unit) => {
        const names = [unit.fullName, unit.name].map(searchKey);
        return { unit, apart: Math.min(...names.map((name) => distance(name, asked, 3))) };
      })
      .filter(({ apart }) => apart <= Math.min(2, Math.floor(asked.length / 5)))
      .sort((a, b) => a.apart - b.apart || a.unit.code.localeCompare(b.unit.code))
      .slice(0, 6)
      .map(({ unit }) => unit);
  }
}

/** The ways to read a label as a unit and what it lies in: "Xã Tân Thành (Lai Vung)", "Xã Tân Thành, huyện Lai Vung". */
export function partsOf(label: string): [name: string, parent: string][] {
  const plain = plainLabel(label);
  const found = [/^(.+?)\s*\(([^()]+)\)$/, /^(.+?)\s*[,;/]\s*(.+)$/, /^(.+?)\s+[-–—]\s+(.+)$/];
  return found.flatMap((pattern) => {
    const [, name, parent] = pattern.exec(plain) ?? [];
    return name !== undefined && parent !== undefined ? [[name, parent] as [string, string]] : [];
  });
}

function put(names: Map<string, Names>, edition: string, key: string, unit: KnownUnit): void {
  let of = names.get(edition);
  if (!of) names.set(edition, (of = new Map()));
  const held = of.get(key);
  if (held) held.push(unit);
  else of.set(key, [unit]);
}

/** How many letters have to change, given up on past `most` (Levenshtein). */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
