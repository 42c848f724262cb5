import type { IndicatorVersions } from "../../contract/indicator-edit.ts";

/** A version beside the one that replaced it, both as rows of the table. */
export interface VersionRow {
  version: number;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
  changedAt: Date;
  changedBy: string | null;
}

/** What every change brings along by itself. */
const BY_ITSELF = new Set(["version", "changed_at", "changed_by", "access"]);

/** Columns are text, numbers and yes or no. */
const say = (value: unknown): string =>
  value === null || value === undefined ? "" : JSON.stringify(value).replaceAll('"', "");

/** What the next version changed, field by field. */
export function describeVersion({
  version,
  before,
  after,
  changedAt,
  changedBy,
}: VersionRow): IndicatorVersions["versions"][number] {
  const changes = Object.keys(after)
    .filter((field) => !BY_ITSELF.has(field) && say(before[field]) !== say(after[field]))
    .map((field) => ({ field, before: say(before[field]), after: say(after[field]) }));
  return { version, changes, changedAt: changedAt.toISOString(), changedBy };
}
