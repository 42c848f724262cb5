import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "codes alone, as numbers; weeks across with their days; one code of nobody",
  file: () =>
    workbook({
      rows: [
        ["SỐ CA SỐT XUẤT HUYẾT"],
        ["Mã ĐVHC", "Tuần 37/2025\n(từ 8/9/2025 đến 14/9/2025)", "Tuần 38/2025", "Cộng dồn"],
        [29869, 3, 5, 120],
        [29888, 1, 0, 30],
        [29870, 9, 9, 9],
        [30112, null, "7", 50],
      ],
    }),
  values: [
    "TST08 2025/29869 2025-W37 = 3",
    "TST08 2025/29869 2025-W38 = 5",
    "TST08 2025/29888 2025-W37 = 1",
    "TST08 2025/29888 2025-W38 = 0",
    "TST08 2025/30112 2025-W38 = 7",
  ],
  questions: ["unit 29870:"],
};
