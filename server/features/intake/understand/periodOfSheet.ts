import { readPeriod } from "../../../platform/period/Period.ts";
import { findPeriods, yearIn } from "./findPeriods.ts";
import { citesLaw } from "./words.ts";

/** The period that a sheet's titles and name speak of: one, or several to choose from. */
export interface SheetPeriod {
  period: string | null;
  candidates: string[];
  /** The year of periods that are written without one. */
  year: string | null;
}

/** `given`: the period that who sent the file says it is of. */
export function periodOfSheet(titles: string[], sheet: string, file: string, given: string | null): SheetPeriod {
  const plain = titles.filter((title) => !citesLaw(title));
  const declared = plain.filter((title) => /kỳ\s*(?:báo cáo|số liệu)|^kỳ\s*:/iu.test(title));
  const year =
    yearIn(declared.join(" ")) ??
    yearIn(plain.join(" ")) ??
    yearIn(sheet) ??
    yearIn(file) ??
    (given === null ? null : yearIn(given.slice(0, 4)));
  const found = (texts: string[]) => narrowest([...new Set(texts.flatMap((text) => findPeriods(text, year).periods))]);
  // What the sheet declares counts before what it mentions, and that before the name of the sheet.
  const said = [declared, plain, [sheet]].map(found).find((periods) => periods.length > 0) ?? [];
  if (given !== null) {
    const differs = said.length > 0 && !said.includes(given);
    return { period: differs ? null : given, candidates: differs ? [given, ...said] : [given], year };
  }
  if (said.length === 1) return { period: said[0]!, candidates: said, year };
  // Files are renamed and copied: a name of a file suggests and proves nothing.
  return { period: null, candidates: said.length > 0 ? said : found([file]), year };
}

/** Without those that only hold another: a paper of September 2026 also speaks of 2026. */
function narrowest(periods: string[]): string[] {
  const days = periods.map((period) => readPeriod(period)!);
  return periods.filter(
    (_, at) => !days.some((other, n) => n !== at && other.start >= days[at]!.start && other.end <= days[at]!.end),
  );
}
