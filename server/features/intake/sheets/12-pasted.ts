import type { UglySheet } from "./UglySheet.ts";

export const sheet: UglySheet = {
  name: "copied from a spreadsheet: merges are lost, a heading stands over its first column, cells hold line breaks",
  file: () =>
    [
      "TT\tĐơn vị\tTỷ lệ hồ sơ giải quyết đúng hạn\t\tTỷ lệ hồ sơ nộp trực tuyến\t\tGhi chú",
      '\t\t"Tổng số hồ sơ\nđã giải quyết"\tTỷ lệ (%)\tTổng số hồ sơ tiếp nhận\tSố hồ sơ trực tuyến\t',
      "1\tPhường Cao Lãnh\t1.250\t98,5\t400\t300\t",
      '2\tPhường Mỹ Trà\t980\t100\t200\tKBC\t"chưa\nđủ"',
      "3\tXã Ba Sao\t\t\t100\t75\t",
    ].join("\r\n"),
  said: { period: "2026-09" },
  values: [
    "TST02 2025/29869 2026-09 = 98.5",
    "TST02 2025/29888 2026-09 = 100",
    "TST03 2025/29869 2026-09 = 75 (300/400)",
    "TST03 2025/29888 2026-09 = KBC",
    "TST03 2025/30085 2026-09 = 75 (75/100)",
  ],
};
