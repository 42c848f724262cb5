import { expect, test } from "vitest";
import { vi } from "../messages/vi.ts";
import { fieldWords, valueWords } from "./versionWords.ts";

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
