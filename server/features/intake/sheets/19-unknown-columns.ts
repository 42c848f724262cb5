import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "headers that are nearly an indicator, a breakdown under one, and men and women nobody asked for",
  file: () =>
    workbook({
      rows: [
        ["Tháng 9/2026"],
        ["Đơn vị", "Hồ sơ tồn quá hạn", "Số hồ sơ tồn quá hạn", null, "Thu ngân sách trên địa bàn"],
        [null, null, "Nam", "Nữ", null],
        ["Phường Cao Lãnh", 12, 5, 7, 8],
      ],
      merges: ["A2:A3", "B2:B3", "C2:D2", "E2:E3"],
    }),
  values: ["TST04 2025/29869 2026-09 = 8"],
  questions: [
    "column Hồ sơ tồn quá hạn: TST01",
    "column Số hồ sơ tồn quá hạn / Nam: TST01",
    "column Số hồ sơ tồn quá hạn / Nữ: TST01",
  ],
  answers: {
    "column:hồ sơ tồn quá hạn": "TST01",
    "column:số hồ sơ tồn quá hạn / nam": "skip",
    "column:số hồ sơ tồn quá hạn / nữ": "skip",
  },
  answered: ["TST01 2025/29869 2026-09 = 12", "TST04 2025/29869 2026-09 = 8"],
};
