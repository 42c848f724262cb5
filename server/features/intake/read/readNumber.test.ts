import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalMark, readNumber, settle } from "./readNumber.ts";
import type { Cell } from "./Sheet.ts";

describe("a number in a cell", () => {
  it.each<[Cell, number]>([
    [12.5, 12.5],
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["1\u00A0234\u202F567", 1234567],
    ["1,234.5", 1234.5],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["1.234.567,89", 1234567.89],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["1234,567", 1234.567],
    ["(123)", -123],
    ["(12)", -12],
    ["(1.234,5)", -1234.5],
    ["−12,5", -12.5],
    ["– 7", -7],
    ["'0866", 866],
    ["98,5¹", 98.5],
    ["98,5 (1)", 98.5],
    ["12*", 12],
    ["+3", 3],
    ["-0", 0],
    [",5", 0.5],
  ])("%j is %d", (cell, value) => expect(readNumber(cell)).toEqual({ kind: "number", value, percent: false }));

  it.each<[Cell, number]>([
    ["12,5 %", 12.5],
    ["98%", 98],
    [{ percent: 12.5 }, 12.5],
  ])("%j is %d percent", (cell, value) => expect(readNumber(cell)).toEqual({ kind: "number", value, percent: true }));

  it.each(["1.234", "1,234", "-12.345", "999,000"])("%j is one of two", (cell) =>
    expect(readNumber(cell)).toMatchObject({ kind: "either" }),
  );

  it.each(["-", "–", "—", "…", "...", "KBC", "Không báo cáo", "chưa có số liệu", "n/a"])("%j is not reported", (cell) =>
    expect(readNumber(cell)).toMatchObject({ kind: "missing", why: "not-reported" }),
  );
  it.each(["x", "X", "không áp dụng"])("%j does not apply", (cell) =>
    expect(readNumber(cell)).toMatchObject({ kind: "missing", why: "not-applicable" }),
  );
  it.each([null, "", "  ", "\u00A0"])("%j is blank, and never zero", (cell) =>
    expect(readNumber(cell)).toEqual({ kind: "blank" }),
  );
  it.each<Cell>([
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "abc",
    "12 34",
    "1.23.4",
    "1,2,3",
    "1.234,5.6",
    "12..5",
    "1.2345.678",
    "5 hồ sơ",
    "1e5",
    "0x10",
    "Infinity",
    ".",
    true,
    { date: "2026-09-01" },
    { error: "#REF!" },
    Number.NaN,
  ])("%j is none", (cell) => expect(readNumber(cell)).toEqual({ kind: "wrong" }));

  it("may be followed by its unit", () => {
    expect(readNumber("1.250,5 Hồ sơ", ["hồ sơ"])).toMatchObject({ value: 1250.5 });
    expect(readNumber("5 triệu hồ sơ", ["hồ sơ"])).toEqual({ kind: "wrong" });
  });

  it("is what it was before it was written in Vietnamese format", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (whole, digits) => {
        const value = whole / 10 ** digits;
        const text = value.toLocaleString("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits });
        const given = readNumber(text);
        const read = given.kind === "either" ? settle(given, ",") : given;
        expect(read).toEqual({ kind: "number", value: value === 0 ? 0 : value, percent: false });
      }),
    );
  });
});

describe("the decimal mark of a column", () => {
  it.each<[Cell[], "," | "." | null]>([
    [["1.234", "12,5"], ","],
    [["1.234", "1.234.567"], ","],
    [["1,234", "12.5"], "."],
    [["1,234", "1,234,567"], "."],
    [["1.234", "2.345"], null],
    [["12,5", "12.5"], null],
    [[1234, "1.234", null], null],
  ])("of %j is %j", (cells, mark) => expect(decimalMark(cells)).toBe(mark));

  it("settles which of two numbers is meant", () => {
    const given = readNumber("1.234");
    if (given.kind !== "either") throw new Error("not ambiguous");
    expect(settle(given, ",").value).toBe(1234);
    expect(settle(given, ".").value).toBe(1.234);
  });
});
