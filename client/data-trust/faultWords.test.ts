import { expect, test } from "vitest";
import type { TrustRow } from "../../server/contract/data-trust.ts";
import { faultName, faultWords } from "./faultWords.ts";

const row: TrustRow = {
  indicator: "TT03b",
  edition: "2025",
  unit: "28501",
  unitName: "Xã Hiệp Đức",
  period: "2026-10",
  fault: "jump",
  value: 0,
  expected: 1178.5,
  dueOn: null,
  daysLate: null,
  text: null,
};

test("zero is a value; a value that is not there is none", () => {
  expect(faultWords(row, 1, "vi")).toBe("Ghi 0,0, kỳ trước 1.178,5: thay đổi quá mức thường thấy.");
  expect(faultWords({ ...row, fault: "sum", expected: null }, 0, "vi")).toContain("là chưa rõ");
});

test("what is late says since when", () => {
  expect(faultWords({ ...row, fault: "late", dueOn: "2026-09-05", daysLate: 81 }, 0, "vi")).toBe(
    "Chưa gửi; hạn 05/09/2026, trễ 81 ngày.",
  );
});

test("what stood in the sheet is shown, and an unknown fault as it came", () => {
  expect(faultWords({ ...row, fault: "duplicate", text: "Mỹ Tho;12" }, 0, "en")).toBe(
    "A row twice in the file: Mỹ Tho;12",
  );
  expect(faultWords({ ...row, fault: "constructor" }, 0, "vi")).toBe("constructor");
  expect([faultName("late", "vi"), faultName("constructor", "vi")]).toEqual(["trễ", "constructor"]);
});
