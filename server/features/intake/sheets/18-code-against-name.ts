import type { UglySheet } from "./UglySheet.ts";

export const sheet: UglySheet = {
  name: "UTF-16 text in which codes and names say different units",
  file: () =>
    Buffer.from(
      `\u{FEFF}${[
        "Mã\tTên đơn vị\tSố hồ sơ tồn quá hạn - tháng 9 năm 2026",
        "29938\tXã Tân Thành\t1",
        "29938\tXã Tân Thạnh\t2",
        "29869\tPhường 1\t3",
        "30157\t\t4",
        "82\tTỉnh Đồng Tháp\t10",
      ].join("\r\n")}`,
      "utf16le",
    ),
  values: ["TST01 2025/29938 2026-09 = 1", "TST01 2025/30157 2026-09 = 4", "TST01 2025/82 2026-09 = 10"],
  questions: [
    "unit 29938 – Xã Tân Thạnh: 2025/29938 2025/30157",
    // Wards of this name were in several towns: what they became.
    "unit 29869 – Phường 1: 2025/29869 2025/28261 2025/28306 2025/28435 2025/29905",
  ],
};
