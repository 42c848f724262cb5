import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "titles, two merged header rows, numbered columns, total on top, footnotes and signatures",
  file: () =>
    workbook({
      rows: [
        ["UBND TỈNH ĐỒNG THÁP", null, null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ Y TẾ", null, null, null, "Độc lập - Tự do - Hạnh phúc"],
        ["Biểu số 01/BC-SYT (Ban hành kèm theo Thông tư số 02/2024/TT-BYT ngày 15/01/2024)"],
        ["BÁO CÁO KẾT QUẢ GIẢI QUYẾT HỒ SƠ"],
        ["Kỳ báo cáo: tháng 9 năm 2026"],
        [null, null, null, null, null, "Đơn vị tính: hồ sơ"],
        ["STT", "Tên đơn vị", "Giải quyết hồ sơ", null, "Số hồ sơ tồn quá hạn", "Ghi chú"],
        [null, null, "Tổng số hồ sơ đã giải quyết", "Số hồ sơ giải quyết đúng hạn", null, null],
        ["A", "B", "(1)", "(2)", "(3)", "(4)"],
        [null, "Tổng số", "3.480", "3.395", "19"],
        ["1", "Phường Cao Lãnh", "1.250", "1.225", "12", "nhiều hồ sơ đất đai"],
        ["2", "P. Mỹ Trà", "980", "970", "3"],
        ["3", "X. Tân Thành (1)", "1.250", "1.200", "4"],
        ["(1) Số liệu của xã Tân Thành tính đến ngày 28/9/2026."],
        [null, null, null, null, "Đồng Tháp, ngày 05 tháng 10 năm 2026"],
        ["Người lập biểu", null, null, null, "KT. GIÁM ĐỐC"],
      ],
      merges: ["A3:F3", "A4:F4", "A5:F5", "A7:A8", "B7:B8", "C7:D7", "E7:E8", "F7:F8", "A14:F14"],
    }),
  values: [
    "TST01 2025/29869 2026-09 = 12",
    "TST01 2025/29888 2026-09 = 3",
    "TST01 2025/29938 2026-09 = 4",
    "TST02 2025/29869 2026-09 = 98 (1225/1250)",
    "TST02 2025/29888 2026-09 = 98.9795918367 (970/980)",
    "TST02 2025/29938 2026-09 = 96 (1200/1250)",
  ],
};
