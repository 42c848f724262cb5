const SHAPE = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:?\d\d)$/;

const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/**
 * A moment as devices write it (ISO 8601 with a zone), in UTC and to the microsecond, as PostgreSQL keeps it.
 * @returns null for what is none.
 */
export function readTime(text: unknown): string | null {
  if (typeof text !== "string") return null;
  if (USUAL.test(text)) {
    // As nearly all write it, and five times as fast. A day that is none, such as 30 February, would become another.
    const read = new Date(text);
    if (Number.isNaN(read.getTime())) return null;
    const told = read.toISOString();
    return told.startsWith(text.slice(0, 19)) ? told : null;
  }
  if (!SHAPE.test(text)) return null;
  try {
    return Temporal.Instant.from(text).round({ smallestUnit: "microsecond", roundingMode: "trunc" }).toString();
  } catch {
    return null;
  }
}

/** A moment, or two with a slash between: [from, to]; `to` is null for a moment. Null for what is neither. */
export function readInterval(text: unknown): [from: string, to: string | null] | null {
  if (typeof text !== "string") return null;
  const [first, second, ...more] = text.split("/");
  const from = readTime(first);
  if (from === null || more.length > 0) return null;
  if (second === undefined) return [from, null];
  const to = readTime(second);
  return to === null ? null : [from, to];
}
