import { expect, it } from "vitest";
import { sizeOfTable } from "./sizeOfTable.ts";

it("counts rows and columns as a spreadsheet copies them", () => {
  expect(sizeOfTable("Đơn vị\tSố\r\nPhường Cao Lãnh\t12\r\n")).toEqual({ rows: 2, columns: 2 });
  expect(sizeOfTable("a\nb\tc\td")).toEqual({ rows: 2, columns: 3 });
});

it("a line break within a cell begins no row", () => {
  expect(sizeOfTable('"Tổng số\nhồ sơ ""đúng hạn"""\t1\nx\t2')).toEqual({ rows: 2, columns: 2 });
});

it("nothing is no table", () => {
  expect(sizeOfTable(" \n\t\n")).toBeNull();
});
