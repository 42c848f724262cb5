import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "one indicator from the title, months across that a spreadsheet made into dates, formulas, a running total",
  file: () =>
    workbook({
      rows: [
        ["Biểu 02: Thu ngân sách trên địa bàn"],
        ["Đơn vị tính: nghìn đồng"],
        [
          "Tên đơn vị",
          { value: new Date("2026-07-01"), format: "mm/yyyy" },
          { value: new Date("2026-08-01"), format: "mm/yyyy" },
          "T9/2026",
          "Lũy kế 9 tháng",
        ],
        ["Phường Sa Đéc", 1_250_000, { value: 1_300_000, formula: "B4+50000" }, "1.310.500", 9_000_000],
        ["Xã Tân Thạnh", 250_000, { formula: "B5*2" }, "#REF!", 1],
        ["=1+1", null, null, null, null],
      ],
    }),
  values: [
    "TST04 2025/29905 2026-07 = 1250",
    "TST04 2025/29905 2026-08 = 1300",
    "TST04 2025/29905 2026-09 = 1310.5",
    "TST04 2025/30157 2026-07 = 250",
  ],
  issues: ["converted Biểu 1!B4", "not-a-number Biểu 1!C5", "not-a-number Biểu 1!D5"],
};
