import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "a table folded in two halves, another below it with a header and a month of its own, plans over results",
  file: () =>
    workbook({
      rows: [
        ["Tháng 9/2026"],
        ["STT", "Đơn vị", "Số hồ sơ tồn quá hạn", "STT", "Đơn vị", "Số hồ sơ tồn quá hạn"],
        [1, "Phường Cao Lãnh", 11, 4, "Xã Ba Sao", 14],
        [2, "Phường Mỹ Trà", 12, 5, "Xã Mỹ Thọ", 15],
        [3, "Phường Sa Đéc", 13],
        [],
        ["Bảng 2. Tháng 8/2026"],
        ["STT", "Đơn vị", "Thu ngân sách trên địa bàn"],
        [1, "Xã Tân Long", 2.5],
        [2, "Xã Tân Thạnh", 3.5],
        [],
        ["STT", "Đơn vị", "Nội dung", "Số hồ sơ tồn quá hạn"],
        [1, "Xã Lấp Vò", "Kế hoạch", 0],
        [null, null, "Thực hiện", 7],
        [2, "Xã Lai Vung", "Kế hoạch", 0],
        [null, null, "Thực hiện", 8],
      ],
    }),
  values: [
    "TST01 2025/29869 2026-09 = 11",
    "TST01 2025/29888 2026-09 = 12",
    "TST01 2025/29905 2026-09 = 13",
    "TST01 2025/30085 2026-09 = 14",
    "TST01 2025/30076 2026-09 = 15",
    "TST04 2025/30154 2026-08 = 2.5",
    "TST04 2025/30157 2026-08 = 3.5",
    "TST01 2025/30169 2026-08 = 7",
    "TST01 2025/30226 2026-08 = 8",
  ],
};
