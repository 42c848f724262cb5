import { formatDate, formatNumber, type Language } from "../ui/format.ts";

/** A reading with its own date, as salinity points carry several of. */
export type Reading = { valueGPerL: number; measuredOn: string; source: string };

/** Digits as the figure was recorded, at most three. */
export function decimalsOf(value: number): number {
  return Math.min(3, String(value).split(".")[1]?.length ?? 0);
}

/** The readings in a property, or null when it holds something else. */
export function readingsIn(value: unknown): Reading[] | null {
  if (!Array.isArray(value)) return null;
  const readings = value.filter(
    (item): item is Reading => typeof item === "object" && item !== null && "valueGPerL" in item,
  );
  return readings.length > 0 && readings.length === value.length ? readings : null;
}

/** A property in words; null when nothing is known, which an empty list is too. */
export function saidValue(value: unknown, language: Language, yesNo: { yes: string; no: string }): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return formatNumber(value, decimalsOf(value), language);
  if (typeof value === "boolean") return value ? yesNo.yes : yesNo.no;
  if (typeof value === "string") return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? formatDate(value) : value;
  if (Array.isArray(value)) {
    const parts = value.map((item) => saidValue(item, language, yesNo)).filter((part) => part !== null);
    return parts.length > 0 ? parts.join(", ") : null;
  }
  // Some properties carry both languages.
  if (typeof value === "object" && "vi" in value && "en" in value) return String(value[language]) || null;
  return null;
}
