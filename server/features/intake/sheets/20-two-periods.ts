import type { UglySheet } from "./UglySheet.ts";

export const sheet: UglySheet = {
  name: "who sends it says one month and its title another",
  file: () => "Kỳ báo cáo: tháng 8/2026\n\nĐơn vị;Số hồ sơ tồn quá hạn\nPhường Cao Lãnh;5",
  said: { period: "2026-09" },
  values: [],
  questions: ["period : 2026-09 2026-08"],
  answers: { "period:": "2026-08" },
  answered: ["TST01 2025/29869 2026-08 = 5"],
};
