import type { IndicatorValues } from "../../contract/indicator-value.ts";
import { writeXlsx } from "hucre/xlsx";
import { csvLines, UTF8_MARK } from "../../platform/csvLines.ts";

const HEAD = [
  "indicator",
  "period",
  "period_start",
  "period_end",
  "edition",
  "level",
  "unit_code",
  "unit_name",
  "value",
  "missing",
  "status",
  "method",
  "exact",
  "low",
  "high",
  "split_share",
  "counted_in",
  "shown",
  "shown_as",
  "shown_unit",
  "sources",
  "as_of",
];

type Cell = string | number | null;

/** One row for each figure, with how it came to be and where it is from. */
function rowsOf(values: IndicatorValues): Cell[][] {
  const titles = new Map(values.sources.map(({ id, title }) => [id, title]));
  return values.periods.flatMap(({ period, start, end, values: figures, shown }) =>
    figures.map((figure, index) => [
      values.indicator,
      period,
      start,
      end,
      values.edition,
      values.level,
      figure.code,
      values.units[index]!.name,
      figure.value,
      figure.missing,
      figure.status,
      figure.method,
      String(figure.exact),
      figure.low,
      figure.high,
      figure.split,
      figure.from && `${figure.from.edition} ${figure.from.level}`,
      shown[index] ?? null,
      values.show,
      values.shownUnit.en,
      figure.sources.map((id) => titles.get(id) ?? id).join("; "),
      values.asOf,
    ]),
  );
}

/**
 * The values without those that are simulated: whoever takes a file away does not see the badge. Where there are any, only what is
 * really reported is left: a simulated lateness is none either.
 */
export function withoutDemo(values: IndicatorValues): IndicatorValues {
  const periods = values.periods.map((period) => {
    if (!period.values.some(({ status }) => status === "demo") && !period.simulated.includes(true)) return period;
    const real = period.values.map(({ value, status }) => value !== null && status !== "demo");
    const blank = { value: null, missing: null, status: null, method: null, low: null, high: null, sources: [] };
    return {
      ...period,
      values: period.values.map((value, at) => (real[at] ? value : { ...value, ...blank })),
      shown: period.shown.map((shown, at) => (real[at] && !period.simulated[at] ? shown : null)),
    };
  });
  const told = values.units.map((_, at) =>
    periods.some((one) => one.values[at]!.status !== null || one.values[at]!.missing !== null),
  );
  const only = <T>(list: T[]) => list.filter((_, at) => told[at]);
  return {
    ...values,
    units: only(values.units),
    periods: periods.map((one) => ({
      ...one,
      values: only(one.values),
      shown: only(one.shown),
      simulated: only(one.simulated),
    })),
  };
}

/** The values as lines of comma-separated values that Excel reads. */
export const valuesCsv = (values: IndicatorValues): string => UTF8_MARK + csvLines([HEAD, ...rowsOf(values)]);

/** The values as a workbook; texts are texts, whatever they begin with. */
export async function valuesXlsx(values: IndicatorValues): Promise<Buffer> {
  const rows = [HEAD, ...rowsOf(values)];
  return Buffer.from(await writeXlsx({ sheets: [{ name: values.indicator, rows }] }));
}
