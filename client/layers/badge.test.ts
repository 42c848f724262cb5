import { expect, test } from "vitest";
import { STALE, UNSAID } from "../api/Reading.ts";
import { badgeOf, barsOf, inkOn } from "./badge.ts";

const name = { vi: "", en: "" };
const layer = {
  symbol: { icon: "station", colour: "#4C78A8" },
  readingLevels: [
    { level: null, name, colour: "#4C78A8" },
    { level: 0, name, colour: "#2E9E6B" },
    { level: 1, name, colour: "#E2A500" },
    { level: 3, name, colour: "#D6453D" },
  ],
};
const tokens = { surface: "#FFFFFF", muted: "#566572", text: "#14232F" };
const badge = (rank: number) => badgeOf(layer, rank, tokens);

test("what is stale is hollow, and has no colour of any level", () => {
  expect(badge(STALE)).toMatchObject({ shape: "hollow", fill: tokens.surface, gauge: null });
});

test("levels differ by shape or gauge, not by colour alone", () => {
  const looks = [STALE, UNSAID, 0, 1, 2, 3].map((rank) => {
    const { shape, gauge } = badge(rank);
    return `${shape} ${gauge?.filled}`;
  });
  expect(new Set(looks).size).toBe(looks.length);
  expect(badge(3).gauge).toEqual({ filled: 3, of: 3 });
  expect(barsOf({ of: 3 }, 0, 0, 12)).toHaveLength(3);
});

test("text is dark on light colours and light on dark ones", () => {
  expect(inkOn("#FFFF00")).toBe("#0B1622");
  expect(inkOn("#7E0023")).toBe("#FFFFFF");
  expect(inkOn("#2E9E6B")).toBe("#0B1622");
});
