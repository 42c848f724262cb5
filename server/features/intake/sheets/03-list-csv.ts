import type { UglySheet } from "./UglySheet.ts";

export const sheet: UglySheet = {
  name: "a list in a text file: semicolons, decimal commas, a byte order mark, codes that lost their zeros, quoted line breaks",
  file: () =>
    Buffer.from(
      `\u{FEFF}Mã xã;Tên xã;Mã chỉ tiêu;Kỳ báo cáo;Giá trị;Ghi chú\r
29869;Phường Cao Lãnh;TST01;2026-07;1.234;\r
029888;"Phường\nMỹ Trà";TST01;2026-07;0;"không có; đã xong"\r
29905;Phường Sa Đéc;TST04;2026-07;1.250,5;\r
29905;Phường Sa Đéc;TST04;08/2026;1.300,25;=HYPERLINK("http://x.example")\r
30076;;TST06;Tháng 7 năm 2026;97,5 %;\r
82;Toàn tỉnh;TST07;2025;8,03;\r
`,
    ),
  values: [
    "TST01 2025/29869 2026-07 = 1234",
    "TST01 2025/29888 2026-07 = 0",
    "TST04 2025/29905 2026-07 = 1250.5",
    "TST04 2025/29905 2026-08 = 1300.25",
    "TST06 2025/30076 2026-07 = 97.5",
    "TST07 2025/82 2025 = 8.03",
  ],
};
