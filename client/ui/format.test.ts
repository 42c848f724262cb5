import { expect, test } from "vitest";
import { formatArea, formatDate, formatNumber, formatShare, formatVietnamMoment } from "./format.ts";

test("numbers are written the Vietnamese way, and the English way in English", () => {
  expect(formatNumber(1234.5, 1, "vi")).toBe("1.234,5");
  expect(formatNumber(1234.5, 1, "en")).toBe("1,234.5");
  expect(formatNumber(1599504, 0, "vi")).toBe("1.599.504");
});

test("an area keeps the digits it was recorded with", () => {
  expect(formatArea(107, "vi")).toBe("107");
  expect(formatArea(59.11, "vi")).toBe("59,11");
  expect(formatArea(3383.8, "vi")).toBe("3.383,8");
});

test("dates are day, month, year; shorter ones keep what they have", () => {
  expect(formatDate("2025-07-01")).toBe("01/07/2025");
  expect(formatDate("2025-07")).toBe("07/2025");
  expect(formatDate("2016")).toBe("2016");
  expect(formatDate("mùa lũ")).toBe("mùa lũ");
});

test("a share is never rounded to all or none", () => {
  expect(formatShare(0.83, "vi")).toBe("83 %");
  expect(formatShare(0.996, "vi")).toBe("99,6 %");
  expect(formatShare(0.004, "en")).toBe("0.4%");
});

test("a moment is told by the clock of Vietnam", () => {
  expect(formatVietnamMoment("2026-11-24T18:05:09.000Z")).toBe("25/11/2026 01:05");
  expect(formatVietnamMoment("bao giờ")).toBe("bao giờ");
});
