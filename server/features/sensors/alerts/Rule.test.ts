import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BEFORE_ALL, type Condition, type RuleState, type Seen, stepRule, stepSilence } from "./Rule.ts";

const MINUTE = 60_000;
const high: Condition = {
  open: { measure: "value", comparison: "at-least", limit: 2, forS: 600 },
  close: { limit: 1.8, forS: 300 },
};
/** Runs readings of one a minute through a rule. @returns when it turned, in minutes. */
function run(condition: Condition, results: (number | null)[], each = 1) {
  let state: RuleState = BEFORE_ALL;
  const turns: [holds: boolean, at: number][] = [];
  for (const [n, result] of results.entries()) {
    const step = stepRule(condition, state, { at: n * each * MINUTE, result, level: null });
    ({ state } = step);
    if (step.turned) turns.push([step.turned.holds, step.turned.at / MINUTE]);
  }
  return { turns, state };
}
const times = (n: number, result: number | null) => Array.from({ length: n }, () => result);

describe("a rule", () => {
  it("opens once what it waits for has lasted, at the time it began, and closes likewise", () => {
    const { turns } = run(high, [1, ...times(12, 2.1), ...times(3, 1.9), ...times(8, 1.7)]);
    expect(turns).toEqual([
      [true, 1],
      [false, 16],
    ]);
  });
  it("begins anew when the run is broken, and does not flap between its two limits", () => {
    expect(run(high, [...times(9, 2.1), 1.9, ...times(9, 2.1)]).turns).toEqual([]);
    const swings = Array.from({ length: 60 }, (_, n) => (n % 2 ? 1.85 : 2.2));
    expect(run({ ...high, open: { ...high.open, forS: 0 } }, swings).turns).toEqual([[true, 0]]);
  });
  it("opens one incident for a thousand readings of one second", () => {
    const readings = times(1000, 3);
    const quick: Condition = { ...high, open: { ...high.open, forS: 0 } };
    expect(run(quick, readings, 1 / 60_000).turns).toHaveLength(1);
  });
  it("is not moved by null, by what is late, or by the same again", () => {
    const quick: Condition = { ...high, open: { ...high.open, forS: 0 } };
    expect(run(quick, [1, null, 1]).turns).toEqual([]);
    const opened = stepRule(quick, BEFORE_ALL, { at: 10 * MINUTE, result: 3, level: null }).state;
    for (const at of [5 * MINUTE, 10 * MINUTE])
      expect(stepRule(quick, opened, { at, result: 0, level: null })).toEqual({ state: opened, turned: null });
  });
  it("measures what falls, levels, and the rate of an hour", () => {
    const low: Condition = {
      open: { measure: "value", comparison: "at-most", limit: 1, forS: 0 },
      close: { limit: 1.2, forS: 0 },
    };
    expect(run(low, [2, 1, 1.1, 1.3]).turns).toEqual([
      [true, 1],
      [false, 3],
    ]);
    const rate: Condition = {
      open: { measure: "rate", comparison: "at-least", limit: 0.5, forS: 0 },
      close: { limit: 0.1, forS: 0 },
    };
    expect(run(rate, [1, 1.1, 1.7, 1.7], 60).turns).toEqual([
      [true, 120],
      [false, 180],
    ]);
    const level: Condition = {
      open: { measure: "level", comparison: "at-least", limit: 3, forS: 0 },
      close: { limit: 3, forS: 0 },
    };
    expect(stepRule(level, BEFORE_ALL, { at: 0, result: 9, level: 3 }).turned).toEqual({ holds: true, at: 0 });
    const { state } = stepRule(level, BEFORE_ALL, { at: 0, result: 9, level: 3 });
    // Below the only limit that is known no level is stated: it is over.
    expect(stepRule(level, state, { at: 1, result: 1, level: null }).turned).toEqual({ holds: false, at: 1 });
  });
  it("notices a station that is silent, once, and that it reads again", () => {
    const absent: Condition = {
      open: { measure: "age", comparison: "at-least", limit: 3600, forS: 0 },
      close: { limit: 3600, forS: 0 },
    };
    let { state } = stepRule(absent, BEFORE_ALL, { at: 0, result: 1, level: null });
    expect(stepSilence(absent, state, 59 * MINUTE).turned).toBe(null);
    const silent = stepSilence(absent, state, 200 * MINUTE);
    expect(silent.turned).toEqual({ holds: true, at: 60 * MINUTE });
    ({ state } = silent);
    expect(stepSilence(absent, state, 300 * MINUTE).turned).toBe(null);
    expect(stepRule(absent, state, { at: 301 * MINUTE, result: 1, level: null }).turned).toEqual({
      holds: false,
      at: 301 * MINUTE,
    });
  });
  it("opens and closes in turn whatever comes, and the same however readings are divided", () => {
    const readings = fc.array(
      fc.record({ gap: fc.integer({ min: 1, max: 900_000 }), result: fc.constantFrom(null, 1, 1.8, 1.9, 2, 3) }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(readings, (given) => {
        let [at, state] = [0, BEFORE_ALL];
        const turns: boolean[] = [];
        for (const { gap, result } of given) {
          at += gap;
          const seen: Seen = { at, result, level: null };
          const step = stepRule(high, JSON.parse(JSON.stringify(state)) as RuleState, seen);
          ({ state } = step);
          if (step.turned) turns.push(step.turned.holds);
        }
        expect(turns.every((holds, n) => holds === (n % 2 === 0))).toBe(true);
        expect(state.holds).toBe(turns.length % 2 === 1);
      }),
    );
  });
});
