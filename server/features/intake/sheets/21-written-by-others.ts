import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { UglySheet } from "./UglySheet.ts";

// Our reader also writes the other workbooks of these tests: two libraries that know nothing of it wrote these.
const file = (name: string) => () => readFileSync(join(import.meta.dirname, name));

export const openpyxl: UglySheet = {
  name: "written by openpyxl: a filtered row, a total that was never worked out, a date among notes, a hidden sheet",
  file: file("openpyxl.xlsx"),
  values: ["TST05 2025/867 2026-Q3 = 1234.5", "TST05 2025/875 2026-Q3 = 12500.25", "TST05 2025/876 2026-Q3 = 11000"],
  questions: ["unit Huyện Châu Thành: 2025/821 2025/877"],
};

export const exceljs: UglySheet = {
  name: "written by exceljs: rich text, a period in a row of its own below the header, formulas with results and an error",
  file: file("exceljs.xlsx"),
  values: [
    "TST03 2025/29869 2026-08 = 75 (300/400)",
    "TST03 2025/30076 2026-08 = 62.5 (50/80)",
    "TST03 2025/30085 2026-08 = x",
  ],
  issues: ["not-a-number Tháng 8!E7"],
};
