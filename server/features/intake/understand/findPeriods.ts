import { readPeriod, writePeriod } from "../../../platform/period/Period.ts";

/** What a text says of time. */
export interface PeriodsSaid {
  /** Periods, written as `PeriodId`, in order, each once. */
  periods: string[];
  /** The text says a month, quarter or week without its year, and none was given. */
  yearless: boolean;
  /** What is left of the text without them. */
  rest: string;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const YEAR = String.raw`(?:\s*(?:năm|[/.-]|,)\s*|\s+|(?<=t\d{1,2})[/.-]?)((?:19|20)\d\d)`;
const two = (number: number): string => String(number).padStart(2, "0");

/** What a reading answers when the year is missing. */
const YEARLESS = "?";
type Reading = (found: RegExpExecArray, year: string | null) => string | null;

const withYear = (year: string | null, write: (year: string) => string): string =>
  year === null ? YEARLESS : write(year);

/** How time is written, the longest first: what one has taken is not read again by the next. */
const WRITTEN: [RegExp, Reading][] = [
  [
    /(?:từ\s*)?(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:19|20)\d\d))?\s*(?:đến|tới|[-–—])\s*(?:hết\s*)?(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)/giu,
    ([, d1, m1, y1, d2, m2, y2]) => `${y1 ?? y2!}-${two(+m1!)}-${two(+d1!)}/${y2!}-${two(+m2!)}-${two(+d2!)}`,
  ],
  [/(?<![\d-])((?:19|20)\d\d-(?:q[1-4]|w\d\d|\d\d))(?![\d-])/giu, ([, said]) => said!.toUpperCase()],
  // The day a paper was signed, or a figure counted, is no period.
  [/ngày\s*\d{1,2}\s*(?:tháng\s*\d{1,2}\s*năm\s*(?:19|20)\d\d|[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d\d)/giu, () => null],
  [/(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d)/giu, () => null],
  [
    new RegExp(String.raw`(\d{1,2})\s*tháng\s*(?:(đầu|cuối)\s*(?:năm)?)?(?:${YEAR})?`, "giu"),
    ([, count, which, own], year) =>
      withYear(own ?? year, (of) => {
        const months = Number(count);
        if (which?.toLowerCase() === "cuối") return `${of}-${two(13 - months)}-01/${of}-12-31`;
        const last = months >= 1 && months <= 12 ? readPeriod(`${of}-${two(months)}`)?.end : undefined;
        return `${of}-01-01/${last ?? ""}`;
      }),
  ],
  [
    new RegExp(String.raw`(?:quý|quí|q)\s*(iv|i{1,3}|[1-4])(?![\p{L}\d])(?:${YEAR})?`, "giu"),
    ([, quarter, own], year) => withYear(own ?? year, (of) => `${of}-Q${ROMAN[quarter!.toLowerCase()] ?? quarter!}`),
  ],
  [
    new RegExp(String.raw`tuần\s*(?:thứ\s*)?(\d{1,2})(?:${YEAR})?`, "giu"),
    ([, week, own], year) => withYear(own ?? year, (of) => `${of}-W${two(+week!)}`),
  ],
  [
    new RegExp(String.raw`(?:tháng|(?<!\p{L})th\.?|(?<!\p{L})t\.?)\s*(\d{1,2})(?![\d])(?:${YEAR})?`, "giu"),
    ([, month, own], year) => withYear(own ?? year, (of) => `${of}-${two(+month!)}`),
  ],
  [/năm\s*((?:19|20)\d\d)/giu, ([, year]) => year!],
];

/** Reads the periods that a text names, as ministries write them. `year`: of what is written without one. */
export function findPeriods(text: string, year: string | null): PeriodsSaid {
  let rest = text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
  const periods: string[] = [];
  let yearless = false;
  // A cell of its own may hold the bare figures alone.
  const bare = /^(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)$/.exec(rest) ?? /^((?:19|20)\d\d)$/.exec(rest);
  if (bare) {
    const period = bare.length > 2 ? `${bare[2]}-${two(+bare[1]!)}` : bare[1]!;
    const sound = readPeriod(period);
    return { periods: sound ? [writePeriod(sound)] : [], yearless: false, rest: sound ? "" : rest };
  }
  for (const [pattern, reading] of WRITTEN) {
    rest = rest.replaceAll(pattern, (...found) => {
      const groups = found.slice(
        0,
        found.findIndex((part, at) => at > 0 && typeof part === "number"),
      ) as unknown;
      const period = reading(groups as RegExpExecArray, year);
      if (period === YEARLESS) yearless = true;
      const sound = period === null ? null : readPeriod(period);
      if (sound) periods.push(writePeriod(sound));
      return " ";
    });
  }
  return { periods: [...new Set(periods)], yearless, rest: rest.replaceAll(/\s+/g, " ").trim() };
}

/** The year that a text speaks of, when it is one alone. */
export function yearIn(text: string): string | null {
  const years = new Set(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []);
  return years.size === 1 ? [...years][0]! : null;
}
