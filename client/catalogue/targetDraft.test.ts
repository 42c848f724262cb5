import { expect, test } from "vitest";
import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import { readTarget, setAgain, targetDraft } from "./targetDraft.ts";

const source = {
  id: "x",
  title: "Nghị quyết 1",
  publisher: null,
  url: null,
  published: null,
  licence: null,
  note: null,
};
const target: IndicatorTarget = {
  year: 2030,
  scope: "national",
  comparison: "less-than",
  value: 12.5,
  proposed: true,
  note: { vi: "Lưu ý", en: "Note" },
  source,
};

test("a target that nobody touched is sent as it was", () => {
  const { body, problems } = readTarget(targetDraft(target, 2027, "vi"), "vi");
  expect(problems).toEqual({});
  expect(body).toEqual(setAgain(target));
});

test("what is wrong is said at its field", () => {
  const draft = { ...targetDraft(null, 2027, "vi"), year: "2014", value: "1.5", url: "thu-vien", noteVi: "chỉ một" };
  expect(readTarget(draft, "vi")).toEqual({
    body: null,
    problems: { year: "year", value: "number", title: "required", url: "url", noteEn: "both" },
  });
  expect(readTarget({ ...draft, value: "" }, "vi").problems.value).toBe("required");
});
