import type { IndicatorTarget } from "../../contract/indicator.ts";
import type { IndicatorVersions } from "../../contract/indicator-edit.ts";
import type { Source } from "../../contract/text.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import { readSources, textOf } from "./Known.ts";

const VERSIONS = sqlFile(import.meta.url, "./targetVersions.sql");

/** A row of the table of targets, as it was kept. */
type Kept = Pick<IndicatorTarget, "year" | "scope" | "comparison" | "value" | "proposed"> & {
  note_vi: string | null;
  note_en: string | null;
  source: string;
};

interface Row {
  year: number;
  scope: IndicatorTarget["scope"];
  before: Kept | null;
  after: Kept | null;
  changedAt: Date;
  changedBy: string | null;
}

/** How the targets of an indicator were changed, the newest first, for who may know. */
export async function readTargetVersions(query: Query, code: string): Promise<IndicatorVersions["targets"]> {
  const rows = await query<Row>(VERSIONS, { code });
  const sources = await readSources(
    query,
    rows.flatMap(({ before, after }) => [before, after].flatMap((kept) => kept?.source ?? [])),
  );
  return rows.map(({ year, scope, before, after, changedAt, changedBy }) => ({
    year,
    scope,
    before: before && targetOf(before, sources),
    after: after && targetOf(after, sources),
    changedAt: changedAt.toISOString(),
    changedBy,
  }));
}

function targetOf(
  { year, scope, comparison, value, proposed, note_vi: noteVi, note_en: noteEn, source }: Kept,
  sources: ReadonlyMap<string, Source>,
): IndicatorTarget {
  return { year, scope, comparison, value, proposed, note: textOf(noteVi, noteEn), source: sources.get(source)! };
}
