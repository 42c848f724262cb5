import { expect, test } from "vitest";
import type { AdminUnitDetail, LineageLink } from "../../server/contract/admin-unit.ts";
import { placeInEdition } from "./placeInEdition.ts";

const then = { id: "2024", root: "87" };
const now = { id: "2025", root: "82" };

const link = (edition: string, code: string, relation: "full" | "partial"): LineageLink => ({
  edition,
  code,
  level: "commune",
  fullName: `Xã ${code}`,
  parentName: null,
  relation,
  resolution: "1663/NQ-UBTVQH15",
  clause: "1",
  effective: "2025-07-01",
});

const unit = (over: Partial<AdminUnitDetail>): AdminUnitDetail =>
  ({
    edition: "2024",
    code: "29869",
    level: "commune",
    ancestors: [],
    groupings: [],
    predecessors: [],
    successors: [],
    ...over,
  }) as AdminUnitDetail;

test("the province goes to the other edition's province, a district to the same code", () => {
  expect(placeInEdition(unit({ level: "province", code: "87" }), now).code).toBe("82");
  expect(placeInEdition(unit({ level: "district", code: "866" }), now).code).toBe("866");
});

test("a commune goes to what it became", () => {
  expect(placeInEdition(unit({ successors: [link("2025", "29870", "full")] }), now)).toEqual({
    code: "29870",
    candidates: [],
    known: true,
  });
});

test("cut in two, it goes to the only part taken whole", () => {
  const successors = [link("2025", "1", "partial"), link("2025", "2", "full")];
  expect(placeInEdition(unit({ successors }), now).code).toBe("2");
});

test("made of several, nothing is guessed: the district that holds most, and the candidates named", () => {
  const predecessors = [link("2024", "29869", "full"), link("2024", "29872", "full")];
  const groupings = [
    { code: "873", fullName: "Huyện Cao Lãnh", share: 0.2 },
    { code: "866", fullName: "Thành phố Cao Lãnh", share: 0.8 },
  ];
  const place = placeInEdition(unit({ edition: "2025", predecessors, groupings }), then);
  expect(place.code).toBe("866");
  expect(place.candidates.map(({ code }) => code)).toEqual(["29869", "29872"]);
});

test("without any counterpart the province is shown, and said to be so", () => {
  expect(placeInEdition(unit({}), now)).toEqual({ code: "82", candidates: [], known: false });
});
