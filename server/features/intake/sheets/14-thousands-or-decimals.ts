import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "1.234 where nothing tells what its point is: what is counted has no decimals, of the rest it is asked",
  file: () =>
    workbook({
      rows: [
        ["Quý III năm 2026"],
        ["Đơn vị", "Số hồ sơ tồn quá hạn", "Diện tích gieo trồng", "Mức độ hài lòng của người dân"],
        ["Huyện Cao Lãnh", "1.234", "1.234", "98.125"],
        ["Huyện Tam Nông", "12", "2.345", "99.250"],
      ],
    }),
  values: [
    "TST01 2025/873 2026-Q3 = 1234",
    "TST01 2025/871 2026-Q3 = 12",
    "TST06 2025/873 2026-Q3 = 98.125",
    "TST06 2025/871 2026-Q3 = 99.25",
  ],
  questions: ["number 1.234: , ."],
  // Months were asked for, and of the whole quarter they are not.
  issues: ["cycle Biểu 1!B3", "cycle Biểu 1!D3"],
  answers: { "number:diện tích gieo trồng": "," },
  answered: [
    "TST01 2025/873 2026-Q3 = 1234",
    "TST01 2025/871 2026-Q3 = 12",
    "TST05 2025/873 2026-Q3 = 1234",
    "TST05 2025/871 2026-Q3 = 2345",
    "TST06 2025/873 2026-Q3 = 98.125",
    "TST06 2025/871 2026-Q3 = 99.25",
  ],
  left: ["cycle Biểu 1!B3", "cycle Biểu 1!D3"],
};
