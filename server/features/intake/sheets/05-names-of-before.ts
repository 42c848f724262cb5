import type { UglySheet } from "./UglySheet.ts";

export const sheet: UglySheet = {
  name: "a month after the reform with names of before it: asked, with what their land became",
  file: () => `Tháng 9 năm 2026

Đơn vị	Số hồ sơ tồn quá hạn
Phường Cao Lãnh	1
Xã Tân Mỹ	2
Thị trấn Mỹ Thọ	3
Xã Mỹ Thọ	4
Xã Mỹ Trà	5
Tân Thanh	6
Xã Tân Thàn	6
Cao Lãnh	7
Xã Tân Thành Đông	8
Huyện Cao Lãnh	9`,
  values: ["TST01 2025/29869 2026-09 = 1", "TST01 2025/30076 2026-09 = 4", "TST01 2025/873 2026-09 = 9"],
  questions: [
    // Two communes of 2024 were called so; each went into another.
    "unit Xã Tân Mỹ: 2025/30130 2025/30178",
    "unit Thị trấn Mỹ Thọ: 2025/30076",
    "unit Xã Mỹ Trà: 2025/29888",
    "unit Tân Thanh: 2025/28426",
    "unit Xã Tân Thàn: 2025/29938 2025/30157 2025/28693",
    "unit Cao Lãnh: 2025/866 2025/873 2025/29869",
    "unit Xã Tân Thành Đông:",
  ],
  answers: {
    "unit:2025:xã tân mỹ": "2025/30130",
    "unit:2025:thị trấn mỹ thọ": "skip",
    "unit:2025:xã mỹ trà": "2025/29888",
    "unit:2025:tân thanh": "skip",
    "unit:2025:xã tân thàn": "2025/30157",
    "unit:2025:cao lãnh": "skip",
    "unit:2025:xã tân thành đông": "2025/29938",
  },
  answered: [
    "TST01 2025/29869 2026-09 = 1",
    "TST01 2025/29888 2026-09 = 5",
    "TST01 2025/29938 2026-09 = 8",
    "TST01 2025/30076 2026-09 = 4",
    "TST01 2025/30130 2026-09 = 2",
    "TST01 2025/30157 2026-09 = 6",
    "TST01 2025/873 2026-09 = 9",
  ],
};
