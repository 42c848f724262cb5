import { expect, test } from "vitest";
import { bell, chance, seedOf } from "./chance.ts";

const many = Array.from({ length: 20_000 }, (_, index) => index);

test("chance is the same for the same seeds, even over its range, and no echo of its neighbour", () => {
  expect(chance(seedOf("CQS01"), 7)).toBe(chance(seedOf("CQS01"), 7));
  expect(chance(1, 2)).not.toBe(chance(2, 1));
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const index of many) tenths[Math.floor(chance(seedOf("CQS01"), index) * 10)]! += 1;
  for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  const echo = many.reduce((sum, index) => sum + (chance(3, index) - 0.5) * (chance(3, index + 1) - 0.5), 0);
  expect(Math.abs(echo / many.length)).toBeLessThan(0.003);
});

test("the bell stands on 0 and is 1 wide", () => {
  const draws = many.map((index) => bell(seedOf("YT01"), index));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const spread = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length);
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(spread - 1)).toBeLessThan(0.03);
});
