import { expect, test } from "vitest";
import { isStale, rankOf, readingsAfter, STALE, trendOf, UNSAID, type Reading } from "./Reading.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const reading = (change: Partial<Reading> = {}): Reading => ({ at: 0, value: 1, level: 0, perHour: 0, ...change });

test("an older reading never takes the place of a newer one, whichever comes first", () => {
  const first = readingsAfter(new Map(), [[7, 2000, 1.5, 1, 0.2]]);
  const later = readingsAfter(first, [
    [7, 1000, 9, 3],
    [8, 500, 4, null],
  ]);
  expect(later.get(7)).toEqual({ at: 2000, value: 1.5, level: 1, perHour: 0.2 });
  expect(later.get(8)).toEqual({ at: 500, value: 4, level: null, perHour: null });
  expect(readingsAfter(later, [[7, 1999, 0, 0]]).get(7)?.value).toBe(1.5);
});

test("nothing new is the same map, so that nothing is drawn for it", () => {
  const known = readingsAfter(new Map(), [[7, 2000, 1.5, 1, 0.2]]);
  expect(readingsAfter(known, [[7, 1000, 9, 3]])).toBe(known);
  expect(readingsAfter(known, [[7, 2000, 1.5, 1]])).toBe(known);
  expect(readingsAfter(known, [])).toBe(known);
});

test("a reading of the same moment corrects the one before", () => {
  const known = readingsAfter(new Map(), [[7, 2000, 1.5, 1, 0.2]]);
  expect(readingsAfter(known, [[7, 2000, 1.4, 0]]).get(7)).toEqual({ at: 2000, value: 1.4, level: 0, perHour: 0.2 });
});

test("what is no number is no value, and not zero", () => {
  const known = readingsAfter(new Map(), [
    [7, 1, "open", null, null],
    [8, 1, null, null],
  ]);
  expect(known.get(7)?.value).toBeNull();
  expect(known.get(8)?.value).toBeNull();
});

test("the stream tells no change in an hour: the one known leans towards what comes", () => {
  const known = readingsAfter(new Map(), [[7, 0, 1, 0, 0]]);
  expect(readingsAfter(known, [[7, HOUR, 1.5, 0]]).get(7)?.perHour).toBeCloseTo(0.5);
  const soon = readingsAfter(known, [[7, 6 * MINUTE, 1.1, 0]]).get(7)?.perHour;
  expect(soon).toBeCloseTo(0.1);
  expect(readingsAfter(known, [[7, 5 * HOUR, 3, 0]]).get(7)?.perHour).toBeNull();
});

test("a reading is stale after the seconds its station is given, and so is none at all", () => {
  const station = { staleAfterS: 600 };
  expect(isStale(reading(), station, 10 * MINUTE)).toBe(false);
  expect(isStale(reading(), station, 10 * MINUTE + 1)).toBe(true);
  expect(isStale(undefined, station, 0)).toBe(true);
  expect(isStale(reading({ value: null }), station, 0)).toBe(true);
});

test("a stale station has no level, however good it was", () => {
  const station = { staleAfterS: 600 };
  expect(rankOf(reading({ level: 0 }), station, HOUR)).toBe(STALE);
  expect(rankOf(reading({ level: 2 }), station, 0)).toBe(2);
  expect(rankOf(reading({ level: null }), station, 0)).toBe(UNSAID);
  expect(rankOf(undefined, station, 0)).toBe(STALE);
});

test("a change that would not show in the last digit within an hour is no trend", () => {
  expect(trendOf(reading({ perHour: 0.004 }), 2)).toBe("steady");
  expect(trendOf(reading({ perHour: 0.005 }), 2)).toBe("up");
  expect(trendOf(reading({ perHour: -0.6 }), 0)).toBe("down");
  expect(trendOf(reading({ perHour: null }), 0)).toBeNull();
  expect(trendOf(undefined, 0)).toBeNull();
});
