import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "indicators down, units across under a merged heading, with a unit of measure, a plan and a total that is wrong",
  file: () =>
    workbook({
      rows: [
        ["BÁO CÁO THÁNG 8 NĂM 2026"],
        [],
        ["TT", "Chỉ tiêu", "ĐVT", "Đơn vị", null, null, "Tổng số"],
        [null, null, null, "P. Cao Lãnh", "Xã Mỹ Thọ", "X. Mỹ Quý", null],
        ["I", "CẢI CÁCH HÀNH CHÍNH"],
        ["1", "Số hồ sơ tồn quá hạn", "hồ sơ", 12, 5, 7, 25],
        ["2", "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "98,5", "KBC", "100"],
        ["-", "Tổng số hồ sơ đã giải quyết", "hồ sơ", 200, null, 50],
        ["-", "Số hồ sơ giải quyết đúng hạn", "hồ sơ", 197, null, 50],
        ["3", "Số phòng họp trực tuyến", "phòng", 1, 1, 1, 3],
        ["II", "KINH TẾ"],
        ["4", "Thu ngân sách trên địa bàn", "tỷ đồng", "1,5", "2,25", "0,8", "4,55"],
      ],
      merges: ["A1:G1", "A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4"],
    }),
  values: [
    "TST01 2025/29869 2026-08 = 12",
    "TST01 2025/30076 2026-08 = 5",
    "TST01 2025/30055 2026-08 = 7",
    "TST02 2025/29869 2026-08 = 98.5 (197/200)",
    "TST02 2025/30076 2026-08 = KBC",
    "TST02 2025/30055 2026-08 = 100 (50/50)",
    "TST04 2025/29869 2026-08 = 1500",
    "TST04 2025/30076 2026-08 = 2250",
    "TST04 2025/30055 2026-08 = 800",
  ],
  issues: ["total Biểu 1!G6", "unmapped Biểu 1!B10", "converted Biểu 1!D12"],
};
