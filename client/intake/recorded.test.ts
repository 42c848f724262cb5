import { expect, it } from "vitest";
import type { Review } from "../../server/contract/intake.ts";
import { placesOf } from "./recorded.ts";

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
  expect(placesOf({ sheets, rows: [] })).toEqual([
    { indicator: "CQS04", edition: null, period: "2026-10" },
    { indicator: "CQS03", edition: null, period: "2026-10" },
  ]);
});

it("several periods are no one period", () => {
  const sheets = [sheet(null, column("CQS04", "2026-09"), column("CQS04", "2026-10"))];
  expect(placesOf({ sheets, rows: [] })).toEqual([{ indicator: "CQS04", edition: null, period: null }]);
});
