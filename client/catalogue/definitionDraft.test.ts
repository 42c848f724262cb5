import { describe, expect, it } from "vitest";
import { definitionDraft, isTouched, mergeDrafts } from "./definitionDraft.ts";
import { testDefinition } from "./testDefinition.ts";

const base = definitionDraft(testDefinition(), "vi");

describe("what somebody typed and what somebody else saved meanwhile", () => {
  it("are laid over each other: each keeps what only they touched", () => {
    const mine = { ...base, nameVi: "Tên tôi gõ" };
    const theirs = { ...base, decimals: "2", plausibleMax: "99,5" };
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged.draft).toEqual({ ...base, nameVi: "Tên tôi gõ", decimals: "2", plausibleMax: "99,5" });
    expect(merged.changed).toEqual(["decimals", "plausibleMax"]);
    expect(merged.both).toEqual([]);
  });

  it("where both touched a field, what is typed here stays, and is named", () => {
    const merged = mergeDrafts(base, { ...base, unitVi: "phần trăm" }, { ...base, unitVi: "điểm %", owner: "H20-SYT" });
    expect(merged.draft).toMatchObject({ unitVi: "phần trăm", owner: "H20-SYT" });
    expect(merged).toMatchObject({ changed: ["owner"], both: ["unitVi"] });
  });

  it("the same change by both is no conflict", () => {
    const same = { ...base, decimals: "0" };
    expect(mergeDrafts(base, same, same).both).toEqual([]);
  });
});

it("an untouched draft is known as one", () => {
  expect(isTouched(base, { ...base })).toBe(false);
  expect(isTouched(base, { ...base, maxJump: "" })).toBe(true);
});
