import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { ANONYMOUS, type Database } from "../../platform/database.ts";
import { readPeriod } from "../../platform/period/Period.ts";
import { testDatabase } from "../../platform/testDatabase.ts";
import { gatherValues } from "./judge/gatherValues.ts";
import { History } from "./judge/History.ts";
import { judge } from "./judge/judge.ts";
import { settleNumbers } from "./judge/settleNumbers.ts";
import { checkTotals } from "./judge/totals.ts";
import { loadKnowledge } from "./loadKnowledge.ts";
import type { Cell, Sheet } from "./read/Sheet.ts";
import { provideTestIndicators } from "./testIntake.ts";
import { textOf } from "./understand/Grid.ts";
import type { Knowledge } from "./understand/Knowledge.ts";
import { Reading } from "./understand/Reading.ts";
import { readSheet } from "./understand/readSheet.ts";
import { editionAt } from "./understand/resolveUnit.ts";

// Over sheets that are thrown together: whatever they look like, they are read to their end, and no value comes from nowhere.

let database: Database;
let knowledge: Knowledge;
beforeAll(async () => {
  database = await testDatabase();
  await provideTestIndicators(database);
  const { indicators, ...rest } = await database.asPerson(ANONYMOUS, loadKnowledge);
  const own = indicators.filter(({ set }) => set.startsWith("test-"));
  knowledge = { ...rest, indicators: own.map((known) => ({ ...known, mayWrite: true })) };
});

const WORDS = [
  "Phường Cao Lãnh",
  "P. Mỹ Trà",
  "Xã Tân Thành",
  "Xã Tân Thạnh",
  "Huyện Cao Lãnh",
  "TP Cao Lãnh",
  "Cao Lãnh",
  "Xã Tân Bình",
  "Toàn tỉnh",
  "Tổng số",
  "Cộng",
  "Tỉnh Đồng Tháp",
  "Xã Không Có",
  "Số hồ sơ tồn quá hạn",
  "TST04",
  "Tỷ lệ hồ sơ giải quyết đúng hạn",
  "Số hồ sơ giải quyết đúng hạn",
  "Tổng số hồ sơ đã giải quyết",
  "Tỷ lệ",
  "Tháng 9/2026",
  "Tháng 9",
  "Quý II/2025",
  "năm 2025",
  "T6-2025",
  "STT",
  "Đơn vị",
  "Mã",
  "Kỳ",
  "Chỉ tiêu",
  "Đơn vị tính",
  "Ghi chú",
  "Kế hoạch",
  "Giá trị",
  "hồ sơ",
  "%",
  "1.234",
  "12,5",
  "-",
  "x",
  "KBC",
  "…",
  "=1+1",
  "A",
  "B",
  "(1)",
  "(2)",
  "29869",
  "29938",
  "866",
  "82",
  "",
  " ",
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>(null) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>(0, 1, 2, 12, 98.5, 1234, -5, 29869, 2026) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>({ percent: 98 }, { date: "2026-09-01" }, { error: "#REF!" }, true) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "binary" }) },
);
const nonsense = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 14 });
/** Rows that begin as a table does. */
const nearly = fc
  .tuple(
    fc.array(fc.constantFrom<Cell>("TST01", "TST04", "TST06", "Số hồ sơ tồn quá hạn", "Tháng 9/2026", "Ghi chú"), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.array(fc.tuple(fc.constantFrom<Cell>(...WORDS.slice(0, 13)), fc.array(cell, { maxLength: 4 })), {
      minLength: 1,
      maxLength: 9,
    }),
    fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 2 }),
  )
  .map(([header, body, titles]): Cell[][] => [
    ...titles,
    ["Đơn vị", ...header],
    ...body.map(([label, cells]) => [label, ...cells]),
  ]);
const sheet: fc.Arbitrary<Sheet> = fc.record({
  name: fc.constantFrom("Biểu 1", "T9-2026", ""),
  rows: fc.oneof(nonsense, { weight: 2, arbitrary: nearly }),
  merges: fc.array(
    fc
      .tuple(fc.nat(13), fc.nat(6), fc.nat(3), fc.nat(3))
      .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
    { maxLength: 2 },
  ),
});

it("every sheet is read to its end, and every value stands in it", () => {
  let values = 0;
  fc.assert(
    fc.property(
      fc.array(sheet, { minLength: 1, maxLength: 2 }),
      fc.constantFrom(null, "2026-09", "2025-05"),
      (sheets, period) => {
        const reading = new Reading(
          sheets,
          knowledge,
          {},
          { set: null, period, edition: null, status: null, file: "tệp.xlsx" },
        );
        for (const [at, one] of sheets.entries()) readSheet(reading, at, one);
        const history = new History([]);
        settleNumbers(reading, history);
        checkTotals(reading);
        const gathered = gatherValues(reading, null, () => false);
        judge(gathered, { history, current: new Map(), closed: new Set(), today: "2026-11-25" });
        for (const { unit, days, sheet: at, row, column, value } of gathered) {
          values++;
          expect(unit.edition).toBe(editionAt(knowledge.editions, days.end));
          expect(textOf(sheets[at]!.rows[row]![column] ?? null)).not.toBe("");
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
          // Its unit is named there: by its code, or its name with or without its kind, in some spelling.
          const texts = sheets[at]!.rows.flat().map(textOf);
          const named = texts.some(
            (text) =>
              Number(text) === Number(unit.code) ||
              reading.units.inFull(unit.edition, text).includes(unit) ||
              reading.units.bare(unit.edition, text).includes(unit),
          );
          expect(named).toBe(true);
        }
        for (const { period: said } of reading.figures) expect(readPeriod(said)).not.toBeNull();
      },
    ),
    { numRuns: 600 },
  );
  // They are not all nonsense.
  expect(values).toBeGreaterThan(50);
});

/** A column of units with a figure each, whose order and spelling do not matter. */
it("a plain table is understood whatever order its rows and columns have", () => {
  const communes = () => knowledge.units.filter(({ edition, level }) => edition === "2025" && level === "commune");
  const property = fc.property(
    fc.shuffledSubarray(communes(), { minLength: 2, maxLength: 20 }),
    fc.boolean(),
    fc.boolean(),
    fc.infiniteStream(fc.integer({ min: 0, max: 100_000 })),
    (units, across, upper, luck) => {
      const figures = units.map(() => luck.next().value as number);
      const label = (name: string) => (upper ? name.toUpperCase() : name);
      const rows: Cell[][] = across
        ? [
            ["Chỉ tiêu", ...units.map(({ fullName }) => label(fullName))],
            ["Số hồ sơ tồn quá hạn", ...figures],
          ]
        : [
            ["Đơn vị", "Số hồ sơ tồn quá hạn"],
            ...units.map(({ fullName }, at): Cell[] => [label(fullName), figures[at]!]),
          ];
      const said = { set: null, period: "2026-09", edition: null, status: null, file: "" };
      const reading = new Reading([{ name: "", rows, merges: [] }], knowledge, {}, said);
      readSheet(reading, 0, { name: "", rows, merges: [] });
      const read = new Map(gatherValues(reading, null, () => false).map(({ unit, value }) => [unit.code, value]));
      expect(read).toEqual(new Map(units.map(({ code }, at) => [code, figures[at]!])));
      expect(reading.questions.all).toEqual([]);
    },
  );
  fc.assert(property, { numRuns: 200 });
});
