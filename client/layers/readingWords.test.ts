import { expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { vi } from "../messages/vi.ts";
import { agoWords, clockWords, levelOf, slopeWords, valueWords } from "./readingWords.ts";

const MINUTE = 60_000;

test("a value has the digits of its layer and the marks of its language", () => {
  const reading = { at: 0, value: 1234.5, level: null, perHour: null };
  expect(valueWords(reading, 2, "vi")).toBe("1.234,50");
  expect(valueWords(reading, 2, "en")).toBe("1,234.50");
  expect(valueWords({ ...reading, value: null }, 2, "vi")).toBeNull();
  expect(valueWords(undefined, 2, "vi")).toBeNull();
});

test("ages are told in the greatest unit that says something", () => {
  expect(agoWords(0, 30_000, vi)).toBe("vừa xong");
  expect(agoWords(0, 3 * MINUTE, vi)).toBe("3 phút trước");
  expect(agoWords(0, 60 * MINUTE, en)).toBe("1 hour ago");
  expect(agoWords(0, 72 * 60 * MINUTE, en)).toBe("3 days ago");
  expect(agoWords(5 * MINUTE, 0, vi)).toBe("giờ của thiết bị chạy nhanh");
});

test("a moment of today in Vietnam is told by its time alone", () => {
  const now = Date.parse("2026-11-25T13:00:00Z");
  expect(clockWords(Date.parse("2026-11-25T05:40:00Z"), now)).toBe("12:40");
  // After midnight there, though the day before in UTC.
  expect(clockWords(Date.parse("2026-11-24T17:01:00Z"), now)).toBe("00:01");
  expect(clockWords(Date.parse("2026-11-24T16:59:00Z"), now)).toBe("24/11/2026 23:59");
});

test("a change has its sign, and a digit more than the value", () => {
  expect(slopeWords(0.12, 2, "vi")).toBe("+0,120");
  expect(slopeWords(-3, 0, "en")).toBe("−3.0");
});

test("a level that its layer does not name is told by its number", () => {
  const named = { level: 1, name: { vi: "Trên báo động 1", en: "Above alarm 1" }, colour: "#E2A500" };
  expect(levelOf({ readingLevels: [named] }, 1, vi)).toBe(named);
  expect(levelOf({ readingLevels: [named] }, 4, en).name.en).toBe("Level 4");
  expect(levelOf({ readingLevels: [] }, null, vi).name.vi).toBe("Chưa có mức phân cấp");
});
