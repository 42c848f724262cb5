import type { Indicator, IndicatorTarget } from "../../contract/indicator.ts";
import type { Source, Text } from "../../contract/text.ts";
import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { writePeriod } from "../../platform/period/Period.ts";
import type { Rule } from "../../platform/land/restate.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  catalogue: sqlFile(import.meta.url, "./catalogue.sql"),
  targets: sqlFile(import.meta.url, "./targets.sql"),
  targetsAsOf: sqlFile(import.meta.url, "./targetsAsOf.sql"),
  sources: sqlFile(import.meta.url, "./sources.sql"),
};

type Row = Omit<Indicator, "name" | "unit" | "latest" | "first" | "target"> &
  Rule & {
    id: number;
    isPublic: boolean;
    nameVi: string;
    nameEn: string;
    unitVi: string;
    unitEn: string;
    lastStart: string | null;
    lastEnd: string | null;
    firstStart: string | null;
    firstEnd: string | null;
  };

/** An indicator as the server knows it: what the catalogue says, and what restating needs. */
export interface Known extends Indicator, Rule {
  id: number;
  /** Everybody may see it, so that what is made of it can be kept for everybody. */
  isPublic: boolean;
  targets: IndicatorTarget[];
}

/** What of the catalogue is asked for: one code, or all; with the targets as they were known at an instant (ISO), or now. */
interface Wanted {
  code?: string | null;
  asOf?: string | null;
}

/** The indicators that the asker may know of. `today` (ISO) decides which target counts. */
export async function readKnown(
  query: Query,
  today: string,
  { code = null, asOf = null }: Wanted = {},
): Promise<Known[]> {
  const rows = await query<Row>(SQL.catalogue, { of: code });
  const targets = await readTargets(query, code === null ? null : (rows[0]?.id ?? -1), asOf);
  return rows.map(({ nameVi, nameEn, unitVi, unitEn, lastStart, lastEnd, firstStart, firstEnd, ...row }) => {
    const own = targets.get(row.id) ?? [];
    const written = (start: string | null, end: string | null) =>
      start === null || end === null ? null : writePeriod({ start, end });
    return {
      ...row,
      name: { vi: nameVi, en: nameEn },
      unit: { vi: unitVi, en: unitEn },
      latest: written(lastStart, lastEnd),
      first: written(firstStart, firstEnd),
      targets: own,
      target: targetAt(own, Number(today.slice(0, 4))),
    };
  });
}

/** @throws ProblemError when there is none, or the asker may not know of it. */
export async function requireKnown(
  query: Query,
  today: string,
  code: string,
  asOf: string | null = null,
): Promise<Known> {
  const [known] = await readKnown(query, today, { code, asOf });
  if (known === undefined) throw new ProblemError("unknown-indicator", { code });
  return known;
}

/** The target that counts in a year: the next to come, the province's own before the national; else the last that is over. */
export function targetAt(targets: IndicatorTarget[], year: number): IndicatorTarget | null {
  const order = (target: IndicatorTarget) => (target.scope === "province" ? 0 : 1);
  const coming = targets.filter((target) => target.year >= year).sort((a, b) => a.year - b.year || order(a) - order(b));
  const over = targets.filter((target) => target.year < year).sort((a, b) => b.year - a.year || order(a) - order(b));
  return coming[0] ?? over[0] ?? null;
}

interface TargetRow extends Omit<IndicatorTarget, "source" | "note"> {
  indicator: number;
  noteVi: string | null;
  noteEn: string | null;
  source: string;
}

async function readTargets(
  query: Query,
  indicator: number | null,
  asOf: string | null,
): Promise<Map<number, IndicatorTarget[]>> {
  const rows = await (asOf === null
    ? query<TargetRow>(SQL.targets, { indicator })
    : query<TargetRow>(SQL.targetsAsOf, { indicator, as_of: asOf }));
  const sources = await readSources(
    query,
    rows.map(({ source }) => source),
  );
  const targets = rows.map(({ indicator: of, noteVi, noteEn, source, ...row }) => ({
    of,
    target: { ...row, note: textOf(noteVi, noteEn), source: sources.get(source)! },
  }));
  const grouped = Map.groupBy(targets, ({ of }) => of);
  return new Map([...grouped].map(([of, list]) => [of, list.map(({ target }) => target)]));
}

/** Sources by id. */
export async function readSources(query: Query, ids: Iterable<string>): Promise<Map<string, Source>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  return new Map((await query<Source>(SQL.sources, { ids: wanted })).map((source) => [source.id, source]));
}

/** Words in both languages; null where there are none. English falls back to Vietnamese. */
export function textOf(vi: string | null, en: string | null): Text | null {
  return vi === null ? null : { vi, en: en ?? vi };
}
