import { describe, expect, it } from "vitest";
import { findPeriods, yearIn } from "./findPeriods.ts";

describe("periods in a text", () => {
  it.each<[string, string[]]>([
    ["Kỳ báo cáo: tháng 9 năm 2026", ["2026-09"]],
    ["Tháng 9/2026", ["2026-09"]],
    ["T9/2026", ["2026-09"]],
    ["T09.2026", ["2026-09"]],
    ["Th9-2026", ["2026-09"]],
    ["tháng 09 - 2026", ["2026-09"]],
    ["9/2026", ["2026-09"]],
    ["09.2026", ["2026-09"]],
    ["2026-09", ["2026-09"]],
    ["Quý III năm 2026", ["2026-Q3"]],
    ["QUÝ IV/2026", ["2026-Q4"]],
    ["Quí 1-2026", ["2026-Q1"]],
    ["Q3/2026", ["2026-Q3"]],
    ["2026-Q3", ["2026-Q3"]],
    ["Năm 2025", ["2025"]],
    ["2025", ["2025"]],
    ["Tuần 38 năm 2025", ["2025-W38"]],
    ["Tuần thứ 38/2025 (từ ngày 15/9/2025 đến ngày 21/9/2025)", ["2025-W38"]],
    ["Từ ngày 15/9 đến 21/9/2025", ["2025-W38"]],
    ["01/01/2026 - 31/03/2026", ["2026-Q1"]],
    ["6 tháng đầu năm 2026", ["2026-01-01/2026-06-30"]],
    ["9 tháng năm 2026", ["2026-01-01/2026-09-30"]],
    ["6 tháng cuối năm 2026", ["2026-07-01/2026-12-31"]],
    ["12 tháng năm 2025", ["2025"]],
    ["Tháng 8/2026 và tháng 9/2026", ["2026-08", "2026-09"]],
    ["Cao Lãnh, ngày 05 tháng 10 năm 2026", []],
    ["Số liệu tính đến ngày 30/9/2026", []],
    ["Thông tư số 02/2024/TT-BNV", []],
    ["Tháng 13/2026", []],
    ["Tuần 53 năm 2025", []],
    ["Tỷ lệ hồ sơ đúng hạn", []],
    ["Phường 1", []],
    ["1.234", []],
  ])("%s", (text, periods) => expect(findPeriods(text, null).periods).toEqual(periods));

  it.each<[string, string[]]>([
    ["Tháng 9", ["2026-09"]],
    ["T9", ["2026-09"]],
    ["Quý III", ["2026-Q3"]],
    ["Tuần 38", ["2026-W38"]],
    ["6 tháng đầu năm", ["2026-01-01/2026-06-30"]],
  ])("%s, in a paper of 2026", (text, periods) => {
    expect(findPeriods(text, "2026")).toMatchObject({ periods, yearless: false });
    expect(findPeriods(text, null)).toMatchObject({ periods: [], yearless: true });
  });

  it("leave what else the text says", () => {
    expect(findPeriods("Số hồ sơ tháng 9/2026", null).rest).toBe("Số hồ sơ");
    expect(findPeriods("Thực hiện T9/2026", null).rest).toBe("Thực hiện");
    expect(findPeriods("CQS03 (T9/2026)", null).rest).toBe("CQS03 ( )");
    expect(findPeriods("Đất thổ cư", "2026")).toMatchObject({ periods: [], rest: "Đất thổ cư" });
  });
});

it.each<[string, string | null]>([
  ["Biểu 01/2026, tháng 9 năm 2026", "2026"],
  ["2025 và 2026", null],
  ["không", null],
])("the year of %s is %s", (text, year) => expect(yearIn(text)).toBe(year));
