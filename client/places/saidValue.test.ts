import { describe, expect, it } from "vitest";
import { readingsIn, saidValue } from "./saidValue.ts";

const words = { yes: "có", no: "không" };
const say = (value: unknown) => saidValue(value, "vi", words);

describe("a property in words", () => {
  it("writes numbers, dates, lists and two languages as people read them", () => {
    expect(say(1234.5)).toBe("1.234,5");
    expect(say("2025-08-25")).toBe("25/08/2025");
    expect(say(["2025-08-07", "2025-08-12"])).toBe("07/08/2025, 12/08/2025");
    expect(say({ vi: "sông Tiền", en: "Tien River" })).toBe("sông Tiền");
    expect(saidValue({ vi: "sông Tiền", en: "Tien River" }, "en", words)).toBe("Tien River");
    expect(say(0)).toBe("0");
  });

  it("says nothing of what is not known, and never an object's name", () => {
    for (const nothing of [null, undefined, "", [], [null]]) expect(say(nothing)).toBeNull();
    expect(say([{ valueGPerL: 2 }])).toBeNull();
    expect(say({ other: 1 })).toBeNull();
  });

  it("knows readings", () => {
    const readings = [{ valueGPerL: 6.82, measuredOn: "2024-03-12", source: "s" }];
    expect(readingsIn(readings)).toEqual(readings);
    expect(readingsIn([])).toBeNull();
    expect(readingsIn(["a"])).toBeNull();
  });
});
