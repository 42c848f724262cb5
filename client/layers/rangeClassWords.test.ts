import { expect, test } from "vitest";
import type { Breaks } from "../../server/contract/layer.ts";
import { vi } from "../messages/vi.ts";
import { legendOf } from "./breaks.ts";
import { rangeClassWords } from "./rangeClassWords.ts";

const said = (breaks: Pick<Breaks, "edges" | "within">) =>
  legendOf({ method: "equal", colours: breaks.edges.slice(1).map(() => "#000000"), ...breaks }).map((one) =>
    rangeClassWords(one, String, vi),
  );

test("distances from a range are said without a sign, by their side", () => {
  expect(said({ edges: [-20, -5, 0, 1e-9, 3, 8, 30], within: 2 })).toEqual([
    "Thấp hơn: từ 5 trở lên",
    "Thấp hơn: dưới 5",
    "Trong khoảng tốt",
    "Cao hơn: dưới 3",
    "Cao hơn: 3 – 8",
    "Cao hơn: từ 8 trở lên",
  ]);
});

test("one class on a side is the whole side; what is no distance from a range is said otherwise", () => {
  expect(said({ edges: [-20, 0, 1e-9, 30], within: 1 })).toEqual(["Thấp hơn", "Trong khoảng tốt", "Cao hơn"]);
  expect(said({ edges: [0, 1e-9], within: 0 })).toEqual(["Trong khoảng tốt"]);
  expect(said({ edges: [-1, 0, 1] })).toEqual([null, null]);
});
