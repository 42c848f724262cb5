import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "a year over its quarters, plans and comparisons beside them, rates of change that are nobody's, pages with repeated headers",
  file: () => {
    const header = [
      [
        "STT",
        "Huyện, thị xã, thành phố",
        "Diện tích gieo trồng (ha) năm 2026",
        null,
        null,
        null,
        "So sánh cùng kỳ (%)",
      ],
      [null, null, "Kế hoạch", "Quý I", "Quý II", "Quý III", null],
    ];
    return workbook({
      rows: [
        ["THỐNG KÊ SẢN XUẤT NÔNG NGHIỆP"],
        ...header,
        [1, "TP. Cao Lãnh", 9000, 3000.5, "2.950,25", "2.900", 101.2],
        [2, "TX. Cai Lậy", 8000, 2000, "1.950,25", "…", 99.2],
        ...header,
        [3, "H. Tháp Mười", 90000, 35000, "36.000", "x", 103],
        [null, null, null, null, null, null, null],
        ["Nguồn: Chi cục Thống kê"],
      ],
      merges: ["A1:G1", "A2:A3", "B2:B3", "C2:F2", "G2:G3", "A6:A7", "B6:B7", "C6:F6", "G6:G7"],
    });
  },
  values: [
    "TST05 2025/866 2026-Q1 = 3000.5",
    "TST05 2025/866 2026-Q2 = 2950.25",
    "TST05 2025/866 2026-Q3 = 2900",
    "TST05 2025/817 2026-Q1 = 2000",
    "TST05 2025/817 2026-Q2 = 1950.25",
    "TST05 2025/817 2026-Q3 = KBC",
    "TST05 2025/872 2026-Q1 = 35000",
    "TST05 2025/872 2026-Q2 = 36000",
    "TST05 2025/872 2026-Q3 = x",
  ],
};
