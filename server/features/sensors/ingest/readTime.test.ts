import { expect, it } from "vitest";
import { readInterval, readTime } from "./readTime.ts";

it.each([
  ["2026-11-25T01:02:03Z", "2026-11-25T01:02:03.000Z"],
  ["2026-11-25T01:02:03.5Z", "2026-11-25T01:02:03.500Z"],
  ["2026-11-25T08:02:03+07:00", "2026-11-25T01:02:03Z"],
  ["2026-11-25T08:02+0700", "2026-11-25T01:02:00Z"],
  ["2026-11-25 01:02:03.123456789Z", "2026-11-25T01:02:03.123456Z"],
  ["1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z"],
])("reads %s as UTC", (text, read) => {
  expect(readTime(text)).toBe(read);
});

it.each([
  "",
  "2026-02-30T00:00:00Z",
  "2026-13-01T00:00:00Z",
  "2026-11-25",
  "2026-11-25T25:00:00Z",
  "2026-11-25T01:02:03",
  "now",
  5,
  null,
  "2026-11-25T01:02:60.5Z",
])("takes %s for no moment", (text) => {
  expect(readTime(text)).toBe(null);
});

it("reads a moment or two", () => {
  expect(readInterval("2026-01-01T00:00:00Z")).toEqual(["2026-01-01T00:00:00.000Z", null]);
  expect(readInterval("2026-01-01T00:00:00Z/2026-01-02T00:00:00Z")).toEqual([
    "2026-01-01T00:00:00.000Z",
    "2026-01-02T00:00:00.000Z",
  ]);
  expect(readInterval("2026-01-01T00:00:00Z/")).toBe(null);
});
