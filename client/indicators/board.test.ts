import { expect, test } from "vitest";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { ProfileEntry } from "../../server/contract/indicator-value.ts";
import { boardOf, boardRows, type BoardSort } from "./board.ts";
import { testFigure } from "./testFigure.ts";

const indicator = (code: string, name: string, more: Partial<Indicator> = {}) =>
  ({
    code,
    name: { vi: name, en: name },
    pillar: "digital-government",
    sector: "public-services",
    direction: "up",
    ...more,
  }) as Indicator;
const entry = (code: string, value: number | null, more: Partial<ProfileEntry> = {}) =>
  ({ indicator: code, value: testFigure({ value }), state: null, yearBefore: null, ...more }) as ProfileEntry;

const catalogue = [
  indicator("A1", "Hồ sơ trực tuyến"),
  indicator("A2", "Đúng hạn"),
  indicator("A3", "Tồn quá hạn", { direction: "down" }),
  indicator("A4", "Ký số", { sector: "administration" }),
  indicator("A5", "Chưa ai gửi"),
  indicator("E1", "Thương mại điện tử", { pillar: "digital-economy", sector: "economy" }),
];
const rows = boardRows(catalogue, [
  entry("A1", 60, { state: "off", yearBefore: 50 }),
  entry("A2", 99, { state: "near", yearBefore: 100 }),
  entry("A3", 30, { state: "off", yearBefore: 20 }),
  entry("A4", 100, { state: "met" }),
  entry("A5", null, { state: null }),
  entry("E1", 0),
]);
const board = (sort: BoardSort, query = "") =>
  boardOf(rows, { sort, query, textOf: ({ name }) => name.vi }).map(({ groups }) =>
    groups.map(({ sector, rows: list }) => [sector, ...list.map((row) => row.indicator.code)].join(" ")),
  );

test("rows stand by pillar and sector as the catalogue has them", () => {
  expect(board("sector")).toEqual([["public-services A1 A2 A3 A5", "administration A4"], ["economy E1"], []]);
});

test("the sum of a pillar tells no value from not met, and counts what a filter hides", () => {
  const [government] = boardOf(rows, { sort: "sector", query: "ky so", textOf: ({ name }) => name.vi });
  expect(government?.counts).toEqual({ off: 2, near: 1, met: 1, "no-target": 0, "no-value": 1 });
  expect(government?.groups.flatMap((group) => group.rows.map((row) => row.indicator.code))).toEqual(["A4"]);
});

test("a value of zero without a target is a value", () => {
  expect(rows.at(-1)?.state).toBe("no-target");
  expect(boardRows(catalogue, [])[0]).toMatchObject({ entry: null, state: "no-value" });
});

test("rows are put in order by state, by name without regard to marks, and by what became worse", () => {
  expect(board("state")[0]).toEqual([" A1 A3 A2 A4 A5"]);
  expect(board("name")[0]).toEqual([" A5 A2 A1 A4 A3"]);
  // A3 grew by half and should fall; A2 lost a hundredth; A1 gained; the others have no year before.
  expect(board("change")[0]).toEqual([" A3 A2 A1 A5 A4"]);
});

test("a range has states of its own, counted beside targets; one that is not known is neither good nor bad", () => {
  const beds = { direction: "band", bandLow: 60, bandHigh: 95 } as const;
  const ranged = boardRows(
    [
      indicator("B1", "Trong", beds),
      indicator("B2", "Ngoài", beds),
      indicator("B3", "Không rõ", { ...beds, bandHigh: null }),
      indicator("B4", "Gần lại", beds),
    ],
    [
      entry("B1", 80, { state: "within", yearBefore: 70 }),
      entry("B2", 99, { state: "outside", yearBefore: 90 }),
      entry("B3", 80, { yearBefore: 10 }),
      entry("B4", 55, { state: "outside", yearBefore: 40 }),
    ],
  );
  expect(ranged.map(({ state }) => state)).toEqual(["within", "outside", "no-range", "outside"]);
  const sorted = (sort: BoardSort) => boardOf(ranged, { sort, query: "", textOf: ({ name }) => name.vi })[0]!;
  expect(sorted("sector").counts).toEqual({ off: 2, near: 0, met: 1, "no-target": 1, "no-value": 0 });
  const order = (sort: BoardSort) =>
    sorted(sort).groups.flatMap((group) => group.rows.map((row) => row.indicator.code));
  expect(order("state")).toEqual(["B4", "B2", "B1", "B3"]);
  expect(order("change")).toEqual(["B2", "B1", "B4", "B3"]);
});

test("what is sought is found without diacritics, and an empty group is left out", () => {
  expect(board("sector", "DUNG han")).toEqual([["public-services A2"], [], []]);
});
