import type { Period } from "../../../platform/period/Period.ts";
import type { KnownEdition, KnownUnit } from "./Knowledge.ts";
import { partsOf, type UnitNames } from "./UnitNames.ts";

/** How a sheet names a unit: its code, its name, and what it stands under. */
export interface UnitSaid {
  code: string | null;
  name: string | null;
  /** The name of what it lies in, from a column of its own. */
  parent: string | null;
  /** The unit whose heading stands above it. It tells units of one name apart and decides nothing else. */
  group: KnownUnit | null;
}

export type Resolved =
  | { unit: KnownUnit; by: "code" | "name" }
  | {
      unit: null;
      /** "unknown": nothing is called so; "ambiguous": several are; "code-differs": code and name say two units. */
      why: "unknown" | "ambiguous" | "other-edition" | "code-differs";
      candidates: KnownUnit[];
    };

/** The edition that was in force at the end of a period. */
export const editionAt = (editions: KnownEdition[], day: string): string | null =>
  editions.find(({ validFrom, validTo }) => (validFrom ?? "") <= day && day <= (validTo ?? "9999"))?.id ?? null;

/** Whether an edition was in force for some of a period. */
export const overlaps = ({ validFrom, validTo }: KnownEdition, { start, end }: Period): boolean =>
  (validFrom ?? "") <= end && start <= (validTo ?? "9999");

/** Finds the one unit that is meant, by code, then by name with its kind, then by name alone; or says why it is not one. */
export function resolveUnit(names: UnitNames, said: UnitSaid, edition: string, editions: KnownEdition[]): Resolved {
  const named = said.name === null ? null : byName(names, said.name, said, edition);
  const coded = said.code === null ? null : names.byCode(edition, said.code);
  if (coded) {
    if (said.name === null || named?.found.some(({ id }) => id === coded.id)) return { unit: coded, by: "code" };
    // Codes live on in a merged unit: a code with the name of another time or place is one of two.
    const others = named!.found.length > 0 ? named!.found : elsewhere(names, said.name, edition, editions);
    return { unit: null, why: "code-differs", candidates: unique([coded, ...others]) };
  }
  if (named === null) return { unit: null, why: "unknown", candidates: [] };
  if (named.found.length === 1 && said.code === null) return { unit: named.found[0]!, by: "name" };
  if (named.found.length > 1 || named.elsewhere.length > 0) {
    return { unit: null, why: "ambiguous", candidates: [...named.found, ...named.elsewhere] };
  }
  const relatives = elsewhere(names, said.name!, edition, editions);
  if (named.found.length === 0 && relatives.length > 0)
    return { unit: null, why: "other-edition", candidates: relatives };
  if (named.found.length === 1) return { unit: null, why: "code-differs", candidates: named.found };
  return { unit: null, why: "unknown", candidates: named.near };
}

interface Named {
  /** Units that are called so, where what they lie in allows. */
  found: KnownUnit[];
  /** Units that are called so and lie elsewhere than the sheet says. */
  elsewhere: KnownUnit[];
  /** Units of that name and another kind. */
  near: KnownUnit[];
}

function byName(names: UnitNames, name: string, said: Pick<UnitSaid, "parent" | "group">, edition: string): Named {
  for (const [label, inside] of [[name, said.parent] as const, ...partsOf(name)]) {
    const full = names.inFull(edition, label);
    const all = full.length > 0 ? full : names.bare(edition, label);
    if (all.length === 0) continue;
    const parents = inside === null ? [] : [...names.inFull(edition, inside), ...names.bare(edition, inside)];
    const within = all.filter((unit) => parents.some((above) => liesIn(unit, above)));
    if (within.length > 0) return { found: within, elsewhere: [], near: [] };
    // Former districts cut through communes of today, so there the sheet may name another than we hold to be the main one.
    const strict = parents.filter(({ grouping }) => !grouping);
    if (strict.some(({ level }) => all.every((unit) => unit.level !== level)))
      return { found: [], elsewhere: all, near: [] };
    const grouped = said.group === null ? [] : all.filter((unit) => liesIn(unit, said.group!));
    return { found: grouped.length > 0 ? grouped : all, elsewhere: [], near: [] };
  }
  // "Xã Mỹ Trà" where there is a "Phường Mỹ Trà": another kind is another unit until somebody says so.
  const withoutKind = names.key(name).replace(/^(?:thành phố|thị xã|thị trấn|phường|xã|huyện|tỉnh)\s+/, "");
  return { found: [], elsewhere: [], near: names.bare(edition, withoutKind) };
}

/** Directly, or by the former district over an edition without districts. */
export const liesIn = (unit: KnownUnit, above: KnownUnit): boolean =>
  unit.edition === above.edition && (unit.parentCode === above.code || unit.mainGrouping === above.code);

/** What units that are called so in another edition are in this one. */
function elsewhere(names: UnitNames, name: string, edition: string, editions: KnownEdition[]): KnownUnit[] {
  return unique(
    editions
      .filter(({ id }) => id !== edition)
      .flatMap(({ id }) => byName(names, name, { parent: null, group: null }, id).found)
      .flatMap((unit) => names.relatives(unit, edition)),
  );
}

const unique = (units: KnownUnit[]): KnownUnit[] => [...new Map(units.map((unit) => [unit.id, unit])).values()];
