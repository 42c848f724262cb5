/** One thing that an entry of the log says: what it was before and what it became. */
export interface DiffLine {
  field: string;
  was: string | null;
  is: string | null;
  changed: boolean;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const said = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
};

/** Before and after, field by field; what changed comes first. Something that has no fields is one line without a name. */
export function auditDiff(before: unknown, after: unknown): DiffLine[] {
  const parts = [before, after].map((value) =>
    isRecord(value) ? value : value === null || value === undefined ? {} : { "": value },
  );
  const [was = {}, is = {}] = parts;
  const lines = [...new Set([...Object.keys(was), ...Object.keys(is)])].map((field) => {
    const line = { field, was: said(was[field]), is: said(is[field]) };
    return { ...line, changed: line.was !== line.is };
  });
  return lines.toSorted((a, b) => Number(b.changed) - Number(a.changed));
}
