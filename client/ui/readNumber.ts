import type { Language } from "./format.ts";

/**
 * A number as people write it in a language: "1.234,5" in Vietnamese, "1,234.5" in English, with or without marks for thousands.
 * Null when it is none; what could be meant either way, such as "1.5" in Vietnamese, is none.
 */
export function readNumber(typed: string, language: Language): number | null {
  const text = typed.trim().replace(/^[−–]/, "-");
  const [thousands, mark] = language === "vi" ? [".", ","] : [",", "."];
  const shape = new RegExp(`^[+-]?(\\d+|\\d{1,3}(\\${thousands}\\d{3})+)(\\${mark}\\d+)?$`);
  if (!shape.test(text)) return null;
  return Number(text.replaceAll(thousands, "").replace(mark, "."));
}

/** A number as it is put into a field to be changed: all its digits, no marks for thousands. */
export function typedNumber(value: number | null, language: Language): string {
  if (value === null) return "";
  // Very small and very large numbers would come as 1e-7, which nobody types.
  const text = /e/i.test(String(value)) ? value.toFixed(12).replace(/\.?0+$/, "") : String(value);
  return language === "vi" ? text.replace(".", ",") : text;
}
