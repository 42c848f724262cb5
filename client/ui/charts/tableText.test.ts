import { expect, test } from "vitest";
import { commaSeparated, tabbed } from "./tableText.ts";

const rows = [
  ["Đơn vị", "Giá trị"],
  ["xã A\tB", 1234.5],
  ['phường "C", D', null],
  ["=1+1", -0.5],
];

test("a table to paste has the decimal mark of its language and no mark for thousands", () => {
  expect(tabbed(rows, "vi")).toBe('Đơn vị\tGiá trị\r\nxã A B\t1234,5\r\nphường "C", D\t\r\n\'=1+1\t-0,5\r\n');
  expect(tabbed([["x", 1234.5]], "en")).toBe("x\t1234.5\r\n");
});

test("a file has quotes where they are needed and an empty cell where there is no figure, not zero", () => {
  expect(commaSeparated(rows)).toBe(
    '\u{FEFF}Đơn vị,Giá trị\r\nxã A\tB,1234.5\r\n"phường ""C"", D",\r\n\'=1+1,-0.5\r\n',
  );
});
