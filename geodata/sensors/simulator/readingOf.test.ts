import { describe, expect, test } from "vitest";
import { observedProperties, type PropertyKey } from "../network/observedProperties.ts";
import { readingOf } from "./readingOf.ts";

const MINUTE = 60_000;
const at = (time: number) => Temporal.Instant.fromEpochMilliseconds(time);
const of = (key: string, kind: PropertyKey) => (time: number) => readingOf({ key, kind }, at(time));

/** Readings from one ISO instant until another, every `minutes`. */
function series(read: (time: number) => number, from: string, to: string, minutes = 10): number[] {
  const readings: number[] = [];
  for (let time = Date.parse(from); time < Date.parse(to); time += minutes * MINUTE) readings.push(read(time));
  return readings;
}
const mean = (readings: number[]) => readings.reduce((sum, reading) => sum + reading, 0) / readings.length;
const level = (code: string) => of(`${code}-water-level`, "water-level");
const KINDS = Object.keys(observedProperties) as PropertyKey[];

test.each(KINDS)("%s is the same each time it is asked, differs by stream, and is possible all year", (kind) => {
  const read = () => series(of(`one-${kind}`, kind), "2025-01-01T00:00Z", "2027-01-01T00:00Z", 97);
  const first = read();
  expect(read()).toEqual(first);
  expect(series(of(`two-${kind}`, kind), "2025-01-01T00:00Z", "2027-01-01T00:00Z", 97)).not.toEqual(first);
  const [low, high] = observedProperties[kind].possible;
  expect(first.filter((value) => !(value >= low && value <= high))).toEqual([]);
  expect(new Set(first).size).toBeGreaterThan(3);
});

test("readings are what they were when this was written", () => {
  const instant = Date.parse("2025-11-24T05:00Z");
  expect(Object.fromEntries(KINDS.map((kind) => [kind, of(`x-${kind}`, kind)(instant)]))).toMatchInlineSnapshot(`
    {
      "erosion-rate": 0.7,
      "fire-danger": 1,
      "insect-catch": 77,
      "rainfall": 0,
      "salinity": 0,
      "vn-aqi": 58,
      "water-level": 1.37,
      "water-ph": 7.37,
    }
  `);
});

describe("the water level", () => {
  test.each([
    { code: "cla", peak: 2.33 },
    { code: "mtn", peak: 2.05 },
    { code: "cly", peak: 1.8 },
    { code: "mto", peak: 1.86 },
    { code: "hbi", peak: 1.63 },
    { code: "vke", peak: 1.54 },
  ])("of $code is highest at about $peak m on 23–25 November 2025, as the bulletin said", ({ code, peak }) => {
    const readings = series(level(code), "2025-11-23T00:00+07:00", "2025-11-26T00:00+07:00");
    expect(Math.abs(Math.max(...readings) - peak)).toBeLessThanOrEqual(0.15);
  });

  test.each([
    { code: "cla", alarm3: 2.3 },
    { code: "mto", alarm3: 1.6 },
  ])("of $code is 25–35 cm over its third alarm on 21–23 October 2025, as was forecast", ({ code, alarm3 }) => {
    const over = Math.max(...series(level(code), "2025-10-21T00:00+07:00", "2025-10-24T00:00+07:00")) - alarm3;
    expect(over).toBeGreaterThanOrEqual(0.2);
    expect(over).toBeLessThanOrEqual(0.4);
  });

  test("rises twice in a lunar day at the sea", () => {
    const readings = series(level("vke"), "2026-02-01T00:00Z", "2026-03-03T00:00Z");
    const highs = readings.flatMap((value, index) => {
      const near = readings.slice(Math.max(0, index - 24), index + 25);
      return value === Math.max(...near) && readings.indexOf(value, index - 24) >= index ? [index / 6] : [];
    });
    const gaps = highs.slice(1).map((hour, index) => hour - highs[index]!);
    expect(Math.abs(mean(gaps) - 12.42)).toBeLessThan(0.3);
  });

  test("has less tide and more flood the farther from the sea", () => {
    const range = (code: string) => {
      const readings = series(level(code), "2026-03-01T00:00Z", "2026-03-16T00:00Z");
      return Math.max(...readings) - Math.min(...readings);
    };
    const rise = (code: string) =>
      mean(series(level(code), "2025-10-01T00:00Z", "2025-10-30T00:00Z")) -
      mean(series(level(code), "2026-03-15T00:00Z", "2026-04-13T00:00Z"));
    const upstream = ["vke", "mto", "cla", "tch"];
    expect(upstream.map(range)).toEqual(upstream.map(range).toSorted((a, b) => b - a));
    expect(upstream.map(rise)).toEqual(upstream.map(rise).toSorted((a, b) => a - b));
  });
});

test("salinity falls with the distance, is high in March, and is nothing in the flood", () => {
  const month = (key: string, from: string, to: string) => Math.max(...series(of(key, "salinity"), from, to, 30));
  const march = ["cong-xuan-hoa", "cong-vien-lac-hong", "cau-kim-son", "pha-tam-binh"].map((key) =>
    month(`${key}-salinity`, "2026-03-01T00:00Z", "2026-04-01T00:00Z"),
  );
  expect(march).toEqual(march.toSorted((a, b) => b - a));
  expect(march[0]).toBeGreaterThan(4);
  expect(march[0]).toBeLessThan(10);
  expect(march[3]).toBeLessThan(1);
  expect(month("cong-xuan-hoa-salinity", "2025-10-01T00:00Z", "2025-11-01T00:00Z")).toBeLessThan(0.1);
});

test("it rains in showers, in the wet season far more", () => {
  const rain = (from: string, to: string) =>
    [1, 2, 3, 4, 5, 6, 7, 8].flatMap((gauge) => series(of(`rain-${gauge}-rainfall`, "rainfall"), from, to));
  const wet = rain("2026-08-01T00:00Z", "2026-10-01T00:00Z");
  const dry = rain("2026-02-01T00:00Z", "2026-04-01T00:00Z");
  expect(mean(wet)).toBeGreaterThan(5 * mean(dry));
  expect(wet.filter((value) => value === 0).length / wet.length).toBeGreaterThan(0.7);
  expect(mean(wet) * 24 * 30).toBeGreaterThan(120);
  expect(mean(wet) * 24 * 30).toBeLessThan(600);
});

test("the air is worst in the morning and in the dry season, and a whole number", () => {
  const air = of("air-1-vn-aqi", "vn-aqi");
  const hours = (hour: string) => mean(series(air, `2026-01-01T${hour}:00+07:00`, "2026-03-01T00:00+07:00", 24 * 60));
  expect(hours("07")).toBeGreaterThan(hours("03") + 10);
  const year = series(air, "2026-01-01T00:00Z", "2026-12-31T00:00Z", 60);
  expect(year.every(Number.isInteger)).toBe(true);
  expect(mean(year.slice(0, 1400))).toBeGreaterThan(mean(year.slice(4000, 5400)) + 10);
});

test("a bank slides on the days on which it did, and seldom else", () => {
  const bank = of("erosion-cao-lanh-erosion-rate", "erosion-rate");
  expect(bank(Date.parse("2025-09-20T12:00+07:00"))).toBeGreaterThan(40);
  expect(bank(Date.parse("2025-09-24T12:00+07:00"))).toBeGreaterThan(40);
  const year = series(bank, "2026-01-01T00:00+07:00", "2027-01-01T00:00+07:00", 24 * 60);
  expect(year.filter((value) => value > 5).length).toBeLessThan(8);
});

test("the danger of fire is a level from 1 to 5, low in the flood and high before the rains", () => {
  const zone = of("tram-chim-a1-fire-danger", "fire-danger");
  const year = series(zone, "2026-01-01T00:00Z", "2027-01-01T00:00Z", 24 * 60);
  expect([...new Set(year)].every((value) => [1, 2, 3, 4, 5].includes(value))).toBe(true);
  expect(mean(year.slice(70, 100))).toBeGreaterThan(3.5);
  expect(mean(year.slice(270, 320))).toBeLessThan(1.3);
});

test("insects come to the light on dark nights; the count holds from six in the morning", () => {
  const trap = of("insect-1-insect-catch", "insect-catch");
  const nights = (from: string, to: string) => mean(series(trap, from, to, 24 * 60));
  // New moon on 17 February, full moon on 3 March 2026.
  expect(nights("2026-02-15T12:00Z", "2026-02-20T12:00Z")).toBeGreaterThan(
    3 * nights("2026-03-01T12:00Z", "2026-03-06T12:00Z"),
  );
  const day = (time: string) => trap(Date.parse(`2026-02-18T${time}+07:00`));
  expect(new Set([day("06:00"), day("12:00"), day("23:50")]).size).toBe(1);
  expect(day("05:50")).not.toBe(day("06:00"));
});

test("canals stay between pH 6 and 8 and turn sour with the first rains", () => {
  const canal = of("water-1-water-ph", "water-ph");
  const year = series(canal, "2026-01-01T00:00Z", "2027-01-01T00:00Z", 60);
  expect(Math.min(...year)).toBeGreaterThanOrEqual(6);
  expect(Math.max(...year)).toBeLessThanOrEqual(8);
  expect(mean(year.slice(160 * 24, 170 * 24))).toBeLessThan(mean(year) - 0.3);
});
