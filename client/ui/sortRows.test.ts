import { expect, test } from "vitest";
import { sortRows } from "./sortRows.ts";

const itself = (value: string | number | null) => value;

test("names are in Vietnamese order", () => {
  expect(sortRows(["Đồng", "Dân", "Ân", "An", "Em"], itself, false)).toEqual(["An", "Ân", "Dân", "Đồng", "Em"]);
});

test("what has no key comes last both ways", () => {
  expect(sortRows([null, 2, 10, 1], itself, false)).toEqual([1, 2, 10, null]);
  expect(sortRows([null, 2, 10, 1], itself, true)).toEqual([10, 2, 1, null]);
});
