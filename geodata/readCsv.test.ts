import { expect, test } from "vitest";
import { readCsv } from "./readCsv.ts";

test("a blank cell is null, not an empty text", () => {
  expect(readCsv("code,population\r\n87,\r\n82,0\r\n")).toEqual([
    { code: "87", population: null },
    { code: "82", population: "0" },
  ]);
});

test("quotes hold commas, quotes and line ends", () => {
  expect(readCsv('a,b\n"x, ""y""","1\n2"')).toEqual([{ a: 'x, "y"', b: "1\n2" }]);
});

test("a byte-order mark is not part of the first column's name", () => {
  expect(readCsv("\uFEFFcode\n87")).toEqual([{ code: "87" }]);
});
