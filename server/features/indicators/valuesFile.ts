import type { IndicatorValues } from "../../contract/indicator.ts";
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

/** The values without those that are simulated: whoever takes a file away does not see the badge. */
export function withoutDemo(values: IndicatorValues): IndicatorValues {
  const periods = values.periods.map((period) => {
    const real = period.values.map(({ status }) => status !== "demo");
    return { ...period, real };
  });
  const kept = values.units.map((_, index) => periods.some(({ real }) => real[index]));
  const only = <T>(list: T[]) => list.filter((_, index) => kept[index]);
  return {
    ...values,
    units: only(values.units),
    periods: periods.map(({ real, ...period }) => ({
      ...period,
      values: only(period.values.map((value, index) => (real[index] ? value : { ...value, ...NOT_TOLD }))),
      shown: only(period.shown.map((shown, index) => (real[index] ? shown : null))),
    })),
  };
}
const NOT_TOLD: Partial<IndicatorValues["periods"][number]["values"][number]> = {
  value: null,
  missing: "not-reported",
  status: null,
  method: null,
  low: null,
  high: null,
  sources: [],
};

/** The values as lines of comma-separated values that Excel reads. */
export const valuesCsv = (values: IndicatorValues): string => UTF8_MARK + csvLines([HEAD, ...rowsOf(values)]);

/** The values as a workbook; texts are texts, whatever they begin with. */
export async function valuesXlsx(values: IndicatorValues): Promise<Buffer> {
  const rows = [HEAD, ...rowsOf(values)];
  return Buffer.from(await writeXlsx({ sheets: [{ name: values.indicator, rows }] }));
}
