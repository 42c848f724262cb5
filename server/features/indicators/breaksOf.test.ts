import { describe, expect, it } from "vitest";
import { DIVERGING_WIDE } from "../../platform/ramps.ts";
import { breaksOf } from "./breaksOf.ts";

const VALUES = [-20, -8, -3, 0, 1, 4, 12];
type Wish = Parameters<typeof breaksOf>[1];
const byHand = (edges: number[], more: Partial<Wish> = {}, values = VALUES) =>
  breaksOf(values, { show: "change", method: "manual", direction: "up", decimals: 1, edges, ...more })!;
const warm: readonly string[] = DIVERGING_WIDE.PuOr.slice(0, 5);
const cold: readonly string[] = DIVERGING_WIDE.PuOr.slice(6);
const middle = DIVERGING_WIDE.PuOr[5];
/** Each class as "warm", "middle" or "cold". */
const sides = ({ colours }: ReturnType<typeof byHand>) =>
  colours.map((colour) => (warm.includes(colour) ? "warm" : cold.includes(colour) ? "cold" : colour));

describe("limits by hand", () => {
  it("may be zero and below", () => {
    expect(byHand([-5, 0, 5]).edges).toEqual([-20, -5, 0, 5, 12]);
    expect(byHand([0]).edges).toEqual([-20, 0, 12]);
    expect(byHand([-5, 0, 5], { show: "target" }).edges).toEqual([-20, -5, 0, 5, 12]);
    expect(byHand([-5, 0, 5], { show: "value" }).edges).toEqual([-20, -5, 0, 5, 12]);
  });

  it("keep zero as the middle of the colours, however many lie on either side", () => {
    expect(sides(byHand([-5, 0, 5]))).toEqual(["warm", "warm", "cold", "cold"]);
    expect(sides(byHand([0, 1, 2, 3, 4]))).toEqual(["warm", "cold", "cold", "cold", "cold", "cold"]);
    expect(sides(byHand([-9, -5, -1, 0]))).toEqual(["warm", "warm", "warm", "warm", "cold"]);
    expect(sides(byHand([0, 5], {}, [1, 4, 12]))).toEqual(["cold", "cold"]);
  });

  it("tell no side of a class that holds zero inside", () => {
    expect(sides(byHand([-5, 5]))).toEqual(["warm", middle, "cold"]);
    expect(sides(byHand([5]))).toEqual([middle, "cold"]);
  });

  it("give each class a colour of its own, the farther the stronger", () => {
    for (const edges of [[-5, 0, 5], [0, 1, 2, 3, 4], [-9, -8, -4, -2, 0], [5]]) {
      const { colours, edges: all } = byHand(edges);
      expect(colours).toHaveLength(all.length - 1);
      expect(new Set(colours).size).toBe(colours.length);
    }
    const { colours } = byHand([1, 2, 3, 4, 5], {}, [0.5, 12]);
    expect(new Set(colours).size).toBe(6);
    expect(colours.at(-1)).toBe(cold[4]);
  });

  it("turn the colours where less is better, for a change and not for a distance", () => {
    expect(sides(byHand([0], { direction: "down" }))).toEqual(["cold", "warm"]);
    expect(sides(byHand([0], { direction: "down", show: "target" }))).toEqual(["warm", "cold"]);
  });

  it("leave out what lies outside the figures", () => {
    expect(byHand([-100, 0, 100]).edges).toEqual([-20, 0, 12]);
  });

  it("of zero stand for all of a range", () => {
    const ranged = { show: "target", direction: "band" } as const;
    const { edges, within, colours } = byHand([-5, 0, 5], ranged);
    expect(edges).toEqual([-20, -5, 0, 1e-9, 5, 12]);
    expect(within).toBe(2);
    expect(colours[2]).toBe(DIVERGING_WIDE.BuYlRd[5]);
    expect(new Set(colours).size).toBe(5);
    expect(byHand([-5, 0], ranged, [-20, -3, 0])).toMatchObject({ edges: [-20, -5, 0, 1e-9], within: 2 });
    expect(byHand([0, 5], ranged, [0, 8])).toMatchObject({ edges: [0, 1e-9, 5, 8], within: 0 });
    expect(byHand([-5, 5], ranged).within).toBeUndefined();
  });
});
