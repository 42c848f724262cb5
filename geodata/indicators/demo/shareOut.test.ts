import fc from "fast-check";
import { expect, test } from "vitest";
import { shareOut } from "./shareOut.ts";

test("shares add up exactly, and each is within one of its part", () => {
  fc.assert(
    fc.property(fc.nat(1e6), fc.array(fc.nat(1e4), { minLength: 1, maxLength: 40 }), (total, weights) => {
      const shares = shareOut(total, weights);
      const whole = weights.reduce((sum, weight) => sum + weight, 0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
      for (const [index, share] of shares.entries()) {
        const part = whole === 0 ? total / weights.length : (total * weights[index]!) / whole;
        expect(Math.abs(share - part)).toBeLessThan(1);
      }
    }),
  );
});

test("who has no weight gets nothing, and there is nothing less than nothing to share", () => {
  expect(shareOut(3, [0, 1, 1])).toEqual([0, 2, 1]);
  expect(shareOut(-5, [1, 1])).toEqual([0, 0]);
});
