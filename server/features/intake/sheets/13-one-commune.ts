import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "one commune's own report: indicators down, its months across without a year, a note for some",
  file: () =>
    workbook({
      rows: [
        ["ỦY BAN NHÂN DÂN", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Đơn vị báo cáo: Xã Tràm Chim"],
        ["BÁO CÁO NĂM 2026"],
        ["Nội dung", "Đơn vị tính", "Tháng 7", "Tháng 8", "Ước tháng 9", "Ghi chú"],
        ["1. Số hồ sơ tồn quá hạn", "Hồ sơ", 4, 0, 2, "giảm"],
        ["2. Tỷ lệ hồ sơ nộp trực tuyến", "%", "81,2", "83,4", "85", null],
        ["Trong đó: hồ sơ đất đai", "%", 1, 2, 3, null],
        ["3. Thu ngân sách trên địa bàn", "đồng", "120.500.000", "98.000.000", "101.000.000", null],
      ],
    }),
  values: [
    "TST01 2025/30001 2026-07 = 4",
    "TST01 2025/30001 2026-08 = 0",
    "TST01 2025/30001 2026-09 = 2 estimate",
    "TST03 2025/30001 2026-07 = 81.2",
    "TST03 2025/30001 2026-08 = 83.4",
    "TST03 2025/30001 2026-09 = 85 estimate",
    "TST04 2025/30001 2026-07 = 120.5",
    "TST04 2025/30001 2026-08 = 98",
    "TST04 2025/30001 2026-09 = 101 estimate",
  ],
  issues: ["unmapped Biểu 1!A7", "converted Biểu 1!C8"],
};
