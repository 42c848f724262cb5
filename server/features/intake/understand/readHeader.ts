import { findPeriods, yearIn } from "./findPeriods.ts";
import type { IndicatorNames } from "./IndicatorNames.ts";
import { statedMeasure } from "./measure.ts";
import { nameKey } from "./nameKey.ts";

/** What the header of a column, or the label of a row, says beside its indicator. */
export interface Header {
  /** The texts without periods. */
  path: string[];
  period: string | null;
  /** A month or quarter whose year nobody said. */
  yearless: boolean;
  measure: string | null;
  status: "estimate" | "preliminary" | null;
  /** By what an answer about it is remembered: the same next month. */
  key: string;
}

/** Reads texts from top to bottom; the lowest period counts, with the year that stands above it. */
export function readHeader(texts: string[], year: string | null, indicators: IndicatorNames): Header {
  const header: Header = { path: [], period: null, yearless: false, measure: null, status: null, key: "" };
  let of = year;
  for (const text of texts) {
    header.measure = statedMeasure(text) ?? header.measure;
    if (/(?<!\p{L})ước(?!\p{L})/iu.test(text)) header.status = "estimate";
    else if (/sơ bộ/iu.test(text)) header.status = "preliminary";
    if (indicators.isName(text)) {
      header.path.push(text);
      continue;
    }
    of = yearIn(text) ?? of;
    const { periods, yearless, rest } = findPeriods(text, of);
    header.period = periods.at(-1) ?? header.period;
    header.yearless = periods.length === 0 && (yearless || header.yearless);
    if (rest !== "") header.path.push(rest);
  }
  header.key = header.path
    .map(nameKey)
    .filter((key) => key !== "")
    .join(" / ")
    .slice(0, 200);
  return header;
}
