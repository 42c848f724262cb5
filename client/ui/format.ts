/** Figures and dates as people here read them: 1.234,5 and 23/11/2026. */

export type Language = "vi" | "en";
const locales: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

/** Making a format costs far more than using it, and tables use a few of them thousands of times. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number with exactly `decimals` digits after the mark. The caller says "no figure" for null; it is never zero. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const key = `${language}${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** An area in km² with the digits it was recorded with, two at most: "107", "59,11". */
export function formatArea(km2: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: km2 >= 1000 ? 1 : 2 }).format(km2);
}

/** A share as a percentage: whole, except near the ends, where rounding would say "all" or "none". */
export function formatShare(share: number, language: Language): string {
  const percent = share * 100;
  const decimals = (percent > 99 && percent < 100) || (percent > 0 && percent < 1) ? 1 : 0;
  return `${formatNumber(percent, decimals, language)}${language === "vi" ? " %" : "%"}`;
}

/** An ISO date, year-month or year as dd/MM/yyyy, MM/yyyy or yyyy; anything else is shown as it came. */
export function formatDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? [];
  if (!year) return iso;
  return [day, month, year].filter(Boolean).join("/");
}

/** A moment on the clock of the reader: 25/11/2026 07:05. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, "0");
  const date = `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
  return `${date} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** A moment on the clock of Vietnam, wherever the reader is, as records of the province are kept: 25/11/2026 07:05. */
export function formatVietnamMoment(iso: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  // Vietnam keeps UTC+7 all year.
  const there = new Date(moment.getTime() + 7 * 3_600_000).toISOString();
  return `${formatDate(there)} ${there.slice(11, 16)}`;
}
