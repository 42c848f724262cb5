import type { IndicatorValues } from "../../contract/indicator.ts";
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

/** The values as lines for a spreadsheet: every figure with how it came to be and where it is from. */
export function valuesCsv(values: IndicatorValues): string {
  const titles = new Map(values.sources.map(({ id, title }) => [id, title]));
  const rows = values.periods.flatMap(({ period, start, end, values: figures, shown }) =>
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
  return UTF8_MARK + csvLines([HEAD, ...rows]);
}
