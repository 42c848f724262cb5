import type { UglySheet } from "./UglySheet.ts";
import { workbook } from "./workbook.ts";

export const sheet: UglySheet = {
  name: "one name in several spellings: tones on the other vowel, quý and quí, letters taken apart, capitals, hard spaces",
  file: () =>
    workbook({
      rows: [
        ["Mức độ hài lòng của người dân (%)", null, "tháng 9/2026"],
        ["Xã/phường", "Kết quả"],
        ["Xã An Hòa", 91.5],
        ["XÃ HÒA LONG", "92,5"],
        ["phường Nhị Quí", "93%"],
        ["Xã\u00A0 Mỹ  Quý", { value: 0.945, format: "0.00%" }],
        ["Phường Cao Lãnh".normalize("NFD"), "95,0 (*)"],
        ["UBND xã Tân Thạnh", 96],
        ["3. Xã Tân Thành:", 97],
        ["Ðốc Binh Kiều", "98,4 %"],
        ["Toàn tỉnh", 94.6],
      ],
    }),
  values: [
    "TST06 2025/30019 2026-09 = 91.5",
    "TST06 2025/30208 2026-09 = 92.5",
    "TST06 2025/28477 2026-09 = 93",
    "TST06 2025/30055 2026-09 = 94.5",
    "TST06 2025/29869 2026-09 = 95",
    "TST06 2025/30157 2026-09 = 96",
    "TST06 2025/29938 2026-09 = 97",
    "TST06 2025/30061 2026-09 = 98.4",
  ],
};
