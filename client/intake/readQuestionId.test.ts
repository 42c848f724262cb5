import { expect, it } from "vitest";
import { readQuestionId } from "./readQuestionId.ts";

it.each([
  ["unit:2025:xã tân mỹ", "unit", "xã tân mỹ"],
  ["unit:2025:xã tân mỹ|30130", "unit", "xã tân mỹ – 30130"],
  ["column:số hồ sơ / đúng hạn", "column", "số hồ sơ / đúng hạn"],
  ["row:thu ngân sách: nội địa", "row", "thu ngân sách: nội địa"],
  ["number:diện tích", "number", "diện tích"],
  ["year:Biểu 1", "period", "Biểu 1"],
  ["period:", "period", ""],
])("%s is of a %s", (id, kind, about) => {
  expect(readQuestionId(id)).toEqual({ kind, about });
});
