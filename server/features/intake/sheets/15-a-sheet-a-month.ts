import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

const month = (name: string, value: number, hidden = false) => ({
  name,
  hidden,
  rows: [
    ["Đơn vị", "Số hồ sơ tồn quá hạn"],
    ["Phường Cao Lãnh", value],
  ],
});

export const sheet: UglySheet = {
  name: "a cover, a sheet for each month around the reform, one hidden, one without a year",
  file: () =>
    workbook(
      { name: "Bìa", rows: [["BÁO CÁO"], ["Năm 2025 và 2026"]] },
      month("T7-2025", 3),
      month("Tháng 8.2025", 4),
      month("T9", 5),
      month("T10-2025", 6, true),
      {
        name: "T6-2025",
        rows: [
          ["Đơn vị", "Số hồ sơ tồn quá hạn"],
          ["Phường Cao Lãnh", 9],
          ["Xã Ba Sao", 2],
        ],
      },
    ),
  values: ["TST01 2025/29869 2025-07 = 3", "TST01 2025/29869 2025-08 = 4", "TST01 2024/30085 2025-06 = 2"],
  questions: [
    "period T9:",
    "unit Phường Cao Lãnh: 2024/29869 2024/29872 2024/29875 2024/29878 2024/29890 2024/29892 2024/29893 2024/29896 2024/29899",
  ],
};
