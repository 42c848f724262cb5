import type { Language } from "../ui/format.ts";

/** A number as it is typed here: 1.234,5 in Vietnamese, 1,234.5 in English, blanks between thousands in both; null for none. */
export function readNumber(typed: string, language: Language): number | null {
  const text = typed.trim().replaceAll(/[\s\u00a0]/g, "");
  const [thousands, mark] = language === "vi" ? [".", ","] : [",", "."];
  const shape = new RegExp(`^[-−]?(\\d+|\\d{1,3}(\\${thousands}\\d{3})+)(\\${mark}\\d+)?$`);
  if (!shape.test(text)) return null;
  const number = Number(text.replaceAll(thousands, "").replace(mark, ".").replace("−", "-"));
  return Number.isFinite(number) ? number : null;
}
