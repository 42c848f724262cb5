/** A day as people here write it, 1/7/2025 or 01072025, as 2025-07-01. Null when there is no such day. */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  const [, day, month, year] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  if (!day || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso);
  return exists && /^(19|20|21)/.test(iso) ? iso : null;
}
