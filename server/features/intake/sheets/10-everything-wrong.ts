import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "out of range, below zero, twice the same, twice another, text for a number, a value merged over two units",
  file: () =>
    workbook({
      rows: [
        ["Kỳ: tháng 9/2026"],
        ["Đơn vị", "TST01", "TST06", "Số công trình vi phạm", "TSX01"],
        ["Phường Cao Lãnh", "-5", 101, 3, 1],
        ["Phường Mỹ Trà", 12, 90, 3, 1],
        ["Phường Mỹ Trà", 12, 91, 3, 1],
        ["Phường Sa Đéc", "khoảng 10", 90, 3, 1],
        ["Xã Mỹ Thọ", 7, 88, null, null],
        ["Xã Mỹ Hiệp", null, 87, null, null],
        ["", 99, null, null, null],
        ["Tổng số", 45, null, null, null],
      ],
      merges: ["B7:B8"],
    }),
  values: [
    "TST01 2025/29869 2026-09 = -5",
    "TST06 2025/29869 2026-09 = 101",
    "TST01 2025/29888 2026-09 = 12",
    "TST06 2025/29888 2026-09 = 90",
    "TST06 2025/29905 2026-09 = 90",
    "TST06 2025/30076 2026-09 = 88",
    "TST06 2025/30112 2026-09 = 87",
  ],
  issues: [
    "unmapped Biểu 1!D2",
    "wrong-sign Biểu 1!B3",
    "out-of-range Biểu 1!C3",
    "not-allowed Biểu 1!E3",
    "duplicate Biểu 1!B5",
    "duplicate Biểu 1!C4",
    "duplicate Biểu 1!C5",
    "duplicate Biểu 1!E5",
    "not-a-number Biểu 1!B6",
    "merged Biểu 1!B7",
    "no-unit Biểu 1!9",
    "total Biểu 1!B10",
  ],
};
