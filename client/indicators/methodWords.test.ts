import { expect, test } from "vitest";
import { countedIn, methodWords } from "./methodWords.ts";
import { testFigure } from "./testFigure.ts";

const editions = [{ id: "2024", title: { vi: "Trước 01/07/2025", en: "Before 1 July 2025" }, validFrom: null }];
const from = { edition: "2024", level: "commune" } as const;
const how = { editions, decimals: 1, language: "vi" } as const;

test("a divided value says how much was divided and between what it lies", () => {
  const figure = testFigure({ method: "split", from, exact: false, low: 11.8, high: 13, split: 0.12 });
  expect(methodWords(figure, how)).toBe(
    "Chia từ số của các xã, phường (Trước 01/07/2025) theo diện tích, dân số và phần đất: 12 % giá trị phải chia. " +
      "Các cách chia cho kết quả từ 11,8 đến 13,0.",
  );
});

test("what is exact has no bounds, and what is missing no method", () => {
  expect(methodWords(testFigure({ method: "summed", from, pieces: 13, low: 1, high: 2 }), how)).toBe(
    "Cộng từ số của 13 xã, phường (Trước 01/07/2025).",
  );
  expect(methodWords(testFigure({ value: null }), how)).toBeNull();
});

test("an edition that is not known is named by its year", () => {
  expect(countedIn({ from: { edition: "2031", level: "district" } }, editions, "vi")).toBe("đơn vị cấp huyện (2031)");
  expect(countedIn({ from: null }, editions, "vi")).toBeNull();
});
