import { describe, expect, it, test } from "vitest";
import { definitionDraft } from "./definitionDraft.ts";
import { changesBetween, newIndicator, readDraft } from "./readDraft.ts";
import { testDefinition } from "./testDefinition.ts";

const draft = definitionDraft(testDefinition(), "vi");
const read = (changes: Partial<typeof draft>, isNew = false) => readDraft({ ...draft, ...changes }, "vi", isNew);

test("a definition that nobody touched is sent as it was", () => {
  const { set, name, factor, plausibleMin, retiredOn, maxJump } = testDefinition();
  expect(read({}).body).toMatchObject({
    set,
    name,
    factor,
    plausibleMin,
    retiredOn,
    maxJump,
    bandLow: null,
    weight: null,
  });
});

test("only what differs is sent", () => {
  const before = read({}).body!;
  const after = read({ nameEn: "On time", maxJump: "", retiredOn: "01/01/2027" }).body!;
  expect(changesBetween(before, after)).toEqual({
    name: { vi: "Tỷ lệ hồ sơ đúng hạn", en: "On time" },
    maxJump: null,
    retiredOn: "2027-01-01",
  });
});

describe("what is wrong is said at its field", () => {
  test.each([
    [{ nameVi: "  " }, { nameVi: "required" }],
    [{ denominatorEn: "" }, { denominatorEn: "required" }],
    [{ factor: "0" }, { factor: "positive" }],
    [{ maxJump: "-1" }, { maxJump: "positive" }],
    [{ plausibleMin: "1.5" }, { plausibleMin: "number" }],
    [{ plausibleMin: "5", plausibleMax: "1" }, { plausibleMax: "order" }],
    [{ direction: "band", bandLow: "9", bandHigh: "1" }, { bandHigh: "order" }],
    [{ descriptionVi: "chỉ tiếng Việt" }, { descriptionEn: "both" }],
    [{ retiredOn: "31/02/2026" }, { retiredOn: "day" }],
  ])("%j", (changes, problems) => {
    expect(read(changes)).toEqual({ body: null, problems });
  });

  it("and a new one needs a code", () => {
    expect(read({ code: "cqs16" }, true).problems).toEqual({ code: "code" });
    expect(read({ code: "CQS16" }, true).problems).toEqual({});
  });
});

test("what does not apply is not sent, whatever is typed in it", () => {
  const sum = read({ aggregation: "sum", factor: "abc", bandLow: "x", weight: "area" }).body;
  expect(sum).toMatchObject({ numerator: null, denominator: null, factor: 1, bandLow: null, weight: null });
  expect(read({ aggregation: "mean", weight: "population" }).body).toMatchObject({ weight: "population" });
});

test("a new indicator is sent without what is set later", () => {
  const body = newIndicator("CQS16", read({}).body!);
  expect(Object.keys(body)).not.toContain("plausibleMin");
  expect(body).toMatchObject({ code: "CQS16", owner: "H20-HCC", denominator: { vi: "Hồ sơ đã giải quyết" } });
});
