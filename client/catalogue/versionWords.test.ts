import { expect, test } from "vitest";
import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import { vi } from "../messages/vi.ts";
import { fieldWords, targetChanges, targetTitle, valueWords } from "./versionWords.ts";

const names = {
  words: vi,
  language: "vi" as const,
  set: (id: string) => `bộ ${id}`,
  owner: (id: string) => `cơ quan ${id}`,
};

test.each([
  ["name_vi", "Tên tiếng Việt"],
  ["set_id", "Bộ số liệu"],
  ["plausible_min", "Nhỏ nhất hợp lý"],
  ["what_comes_later", "what_comes_later"],
])("the field %s has a name", (column, name) => {
  expect(fieldWords(column, names)).toBe(name);
});

test.each([
  ["pillar", "digital-economy", "Kinh tế số"],
  ["weight", "population", "dân số"],
  ["set_id", "health", "bộ health"],
  ["owner", "H20-SYT", "cơ quan H20-SYT"],
  ["plausible_max", "1234.5", "1.234,5"],
  ["retired_on", "2027-01-31", "31/01/2027"],
  ["name_vi", "Tỷ lệ", "Tỷ lệ"],
  ["max_jump", "", "để trống"],
  ["cycle", "constructor", "constructor"],
])("%s %s is said in words", (column, stored, said) => {
  expect(valueWords(column, stored, names)).toBe(said);
});

const target = (more: Partial<IndicatorTarget> = {}): IndicatorTarget => ({
  year: 2030,
  scope: "province",
  comparison: "at-least",
  value: 95,
  proposed: false,
  note: null,
  source: { id: "d", title: "Nghị quyết 1", publisher: null, url: null, published: null, licence: null, note: null },
  ...more,
});

test("a change of a target says which, and what of it", () => {
  expect(targetTitle(target(), vi)).toBe("Mục tiêu hết năm 2030, mục tiêu của tỉnh");
  expect(targetChanges({ before: target(), after: target({ value: 97.5 }) }, "hồ sơ", names)).toEqual([
    { field: "Mục tiêu", before: "tối thiểu 95 hồ sơ", after: "tối thiểu 97,5 hồ sơ" },
  ]);
  const noted = target({ proposed: true, note: { vi: "Tạm tính", en: "Tentative" } });
  expect(targetChanges({ before: target(), after: noted }, "%", names).map(({ after }) => after)).toEqual([
    "có",
    "Tạm tính",
  ]);
});

test("a target that was set came from nothing, and one that was removed became nothing", () => {
  expect(targetChanges({ before: null, after: target() }, "hồ sơ", names)).toEqual([
    { field: "Mục tiêu", before: "chưa đặt", after: "tối thiểu 95 hồ sơ" },
    { field: "Văn bản", before: "để trống", after: "Nghị quyết 1" },
  ]);
  expect(targetChanges({ before: target(), after: null }, "hồ sơ", names)[0]).toEqual({
    field: "Mục tiêu",
    before: "tối thiểu 95 hồ sơ",
    after: "đã xóa",
  });
});
