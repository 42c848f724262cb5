import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "every way to say that there is no number, and a zero, which is one",
  file: () =>
    workbook({
      rows: [
        ["Tháng 9/2026", null, null],
        ["Đơn vị", "Số hồ sơ tồn quá hạn", "Thu ngân sách trên địa bàn"],
        ["Phường Cao Lãnh", 0, "(12,5)"],
        ["Phường Mỹ Trà", "", "–"],
        ["Phường Sa Đéc", "-", " … "],
        ["Xã Mỹ Thọ", "KBC", "x"],
        ["Xã Mỹ Hiệp", "Không áp dụng", "chưa có số liệu"],
        ["Xã Ba Sao", "0", "-0,5"],
      ],
    }),
  values: [
    "TST01 2025/29869 2026-09 = 0",
    "TST04 2025/29869 2026-09 = -12.5",
    "TST04 2025/29888 2026-09 = KBC",
    "TST01 2025/29905 2026-09 = KBC",
    "TST04 2025/29905 2026-09 = KBC",
    "TST01 2025/30076 2026-09 = KBC",
    "TST04 2025/30076 2026-09 = x",
    "TST01 2025/30112 2026-09 = x",
    "TST04 2025/30112 2026-09 = KBC",
    "TST01 2025/30085 2026-09 = 0",
    "TST04 2025/30085 2026-09 = -0.5",
  ],
  issues: ["dash Biểu 1!B5", "dash Biểu 1!C4"],
};
