import { sheet as s01 } from "./01-two-row-header.ts";
import { sheet as s02 } from "./02-units-across.ts";
import { sheet as s03 } from "./03-list-csv.ts";
import { sheet as s04 } from "./04-before-the-reform.ts";
import { sheet as s05 } from "./05-names-of-before.ts";
import { sheet as s06 } from "./06-parent-column.ts";
import { sheet as s07 } from "./07-months-across.ts";
import { sheet as s08 } from "./08-old-encoding.ts";
import { sheet as s09 } from "./09-spellings.ts";
import { sheet as s10 } from "./10-everything-wrong.ts";
import { sheet as s11 } from "./11-quarters.ts";
import { sheet as s12 } from "./12-pasted.ts";
import { sheet as s13 } from "./13-one-commune.ts";
import { sheet as s14 } from "./14-thousands-or-decimals.ts";
import { sheet as s15 } from "./15-a-sheet-a-month.ts";
import { sheet as s16 } from "./16-marks.ts";
import { sheet as s17 } from "./17-weeks-by-code.ts";
import { sheet as s18 } from "./18-code-against-name.ts";
import { sheet as s19 } from "./19-unknown-columns.ts";
import { sheet as s20 } from "./20-two-periods.ts";
import { sheet as s22 } from "./22-several-tables.ts";
import { exceljs, openpyxl } from "./21-written-by-others.ts";

/** Every sheet, in order. */
export const SHEETS = [
  s01,
  s02,
  s03,
  s04,
  s05,
  s06,
  s07,
  s08,
  s09,
  s10,
  s11,
  s12,
  s13,
  s14,
  s15,
  s16,
  s17,
  s18,
  s19,
  s20,
  openpyxl,
  exceljs,
  s22,
];
