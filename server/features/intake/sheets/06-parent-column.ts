import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "a column of districts merged over their communes; one commune stands under a district that it is not in",
  file: () =>
    workbook({
      name: "Tháng 3.2025",
      rows: [
        ["Huyện", "Xã", "Hồ sơ", null, null],
        [null, null, "Số hồ sơ trực tuyến", "Tổng số hồ sơ tiếp nhận", "Tỷ lệ"],
        ["Huyện Thanh Bình", "Xã Tân Bình", 45, 50, { value: 0.9, format: "0.0%" }],
        [null, "Xã Tân Hòa", 10, 40, { value: 0.3, format: "0.0%" }],
        ["Huyện Lai Vung", "Xã Tân Hòa", 0, 0, null],
        [null, "Xã Phong Hòa", 12, 16, { value: 0.75, format: "0.0%" }],
        ["Huyện Lấp Vò", "Xã Phong Hòa", 1, 2, null],
      ],
      merges: ["A1:A2", "B1:B2", "C1:E1", "A3:A4", "A5:A6"],
    }),
  values: [
    "TST03 2024/30154 2025-03 = 90 (45/50)",
    "TST03 2024/30136 2025-03 = 30 (10/40)",
    "TST03 2024/30235 2025-03 = x",
    "TST03 2024/30241 2025-03 = 75 (12/16)",
  ],
  questions: ["unit Xã Phong Hòa – Huyện Lấp Vò: 2024/30241"],
  issues: ["ratio Tháng 3.2025!E4"],
};
