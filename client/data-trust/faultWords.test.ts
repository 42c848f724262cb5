import { expect, test } from "vitest";
import type { TrustRow } from "../../server/contract/data-trust.ts";
import { faultName, faultWords } from "./faultWords.ts";

const row: TrustRow = {
  indicator: "TT03b",
  feature: null,
  field: null,
  other: null,
  dated: null,
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

test("what is wrong with a thing of a layer names the field, the twin and the days", () => {
  const thing = { ...row, indicator: null, period: null, value: null, expected: null };
  expect(faultWords({ ...thing, fault: "empty", field: "alarm1M" }, 0, "vi", "Báo động 1")).toBe(
    "Chưa có: Báo động 1.",
  );
  expect(faultWords({ ...thing, fault: "field", text: "2,5" }, 0, "vi", "Báo động 1")).toContain("“2,5”");
  const other = { key: "a", name: { vi: "Trạm A", en: "A station" } };
  expect(faultWords({ ...thing, fault: "same-name", other, value: 150.4 }, 0, "vi")).toBe(
    "Cùng tên với “Trạm A”, cách 150 m.",
  );
  expect(faultWords({ ...thing, fault: "same-place", other, value: 0.49 }, 0, "en")).toContain("0.5 m");
  const late = { fault: "overdue", dated: "2011-11-16", dueOn: "2012-11-15", daysLate: 5123 };
  expect(faultWords({ ...thing, ...late }, 0, "vi")).toBe(
    "Số liệu ngày 16/11/2011; hạn rà soát 15/11/2012, quá hạn 5.123 ngày.",
  );
});
