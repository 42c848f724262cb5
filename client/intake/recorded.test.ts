import { expect, it } from "vitest";
import type { Review } from "../../server/contract/intake.ts";
import { placesOf } from "./recorded.ts";

const counts = { values: 0, added: 0, corrected: 0, unchanged: 0, leftOut: 0, questions: 0, errors: 0, warnings: 0 };
type Sheet = Review["sheets"][number];
type Column = Sheet["columns"][number];
const column = (indicator: string | null, period: string | null = null): Column => ({
  column: "C",
  header: [],
  role: "value",
  targets: indicator === null ? [] : [{ indicator, part: "value" }],
  period,
  unit: null,
  by: "name",
  question: null,
});
const sheet = (period: string | null, ...columns: Column[]): Sheet => ({
  sheet: "Biểu 1",
  layout: "units-in-rows",
  period,
  headerRows: null,
  rows: null,
  columns,
  labels: [],
});

it("names each indicator once, with the period of its sheet or column", () => {
  const sheets = [sheet("2026-10", column("CQS04"), column(null), column("CQS03"), column("CQS03"))];
  expect(placesOf({ sheets, rows: [], counts })).toEqual([
    { indicator: "CQS04", edition: null, period: "2026-10" },
    { indicator: "CQS03", edition: null, period: "2026-10" },
  ]);
});

it("what a list names in its cells is taken from them", () => {
  const [first, second] = ["2026-09", "2026-10"].map((period): Review["rows"][number] => ({
    cell: "E2",
    indicator: "CQS04",
    unit: { id: 202529869, edition: "2025", code: "29869", name: "Phường Cao Lãnh" },
    period,
    value: 1,
    missing: null,
    numerator: null,
    denominator: null,
    status: "official",
    old: null,
    outcome: "added",
    issues: [],
    leftOut: false,
  })) as [Review["rows"][number], Review["rows"][number]];
  const place = (rows: Review["rows"], values: number) =>
    placesOf({ sheets: [sheet(null)], rows, counts: { ...counts, values } });
  expect(place([first], 1)).toEqual([{ indicator: "CQS04", edition: "2025", period: "2026-09" }]);
  expect(place([first, second], 2)).toEqual([{ indicator: "CQS04", edition: "2025", period: null }]);
  expect(place([first], 900)).toEqual([{ indicator: "CQS04", edition: "2025", period: null }]);
});

it("several periods are no one period", () => {
  const sheets = [sheet(null, column("CQS04", "2026-09"), column("CQS04", "2026-10"))];
  expect(placesOf({ sheets, rows: [], counts })).toEqual([{ indicator: "CQS04", edition: null, period: null }]);
});
