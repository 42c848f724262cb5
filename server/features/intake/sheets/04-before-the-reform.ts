import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "a month before the reform: districts as headings over their communes, abbreviated, one commune name in two districts",
  file: () =>
    workbook({
      name: "T5-2025",
      rows: [
        ["Danh sách hồ sơ tồn quá hạn tháng 5/2025"],
        ["STT", "Xã, phường, thị trấn", "Số hồ sơ tồn quá hạn"],
        ["I", "TP. Cao Lãnh", 9],
        [1, "P.1", 4],
        [2, "Phường 4", 5],
        ["II", "H. Lai Vung", 6],
        [1, "TT. Lai Vung", 1],
        [2, "Xã Tân Hoà", 5],
        ["III", "H. Châu Thành"],
        [1, "Xã Tân Bình", 3],
        ["IV", "Huyện Thanh Bình"],
        [1, "Xã Tân Hòa", 8],
        [2, "Tân Thạnh", 2],
        [null, "Cộng", 28],
      ],
    }),
  values: [
    "TST01 2024/866 2025-05 = 9",
    "TST01 2024/29869 2025-05 = 4",
    "TST01 2024/29872 2025-05 = 5",
    "TST01 2024/876 2025-05 = 6",
    "TST01 2024/30208 2025-05 = 1",
    "TST01 2024/30235 2025-05 = 5",
    "TST01 2024/30136 2025-05 = 8",
    "TST01 2024/30157 2025-05 = 2",
  ],
  questions: ["unit Xã Tân Bình: 2024/28462 2024/30154 2024/30256"],
  issues: ["total T5-2025!C14"],
  answers: { "unit:2024:xã tân bình": "2024/30256" },
  answered: [
    "TST01 2024/866 2025-05 = 9",
    "TST01 2024/29869 2025-05 = 4",
    "TST01 2024/29872 2025-05 = 5",
    "TST01 2024/876 2025-05 = 6",
    "TST01 2024/30208 2025-05 = 1",
    "TST01 2024/30235 2025-05 = 5",
    "TST01 2024/30136 2025-05 = 8",
    "TST01 2024/30157 2025-05 = 2",
    "TST01 2024/30256 2025-05 = 3",
  ],
};
