import { expect, test } from "vitest";
import { englishName } from "./englishName.ts";

test.each([
  ["Mỹ Tho", "phường", "My Tho Ward"],
  ["Đốc Binh Kiều", "xã", "Doc Binh Kieu Commune"],
  ["Sa Rài", "thị trấn", "Sa Rai Township"],
  ["Phường 4", "phường", "Ward 4"],
  ["Đồng Tháp", "tỉnh", "Dong Thap Province"],
])("%s (%s) is %s", (name, kind, english) => {
  expect(englishName(name, kind)).toBe(english);
});
