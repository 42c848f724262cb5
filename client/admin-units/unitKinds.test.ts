import { expect, test } from "vitest";
import { en } from "../messages/en.ts";
import { vi } from "../messages/vi.ts";
import { kindsBelow } from "./unitKinds.ts";

const commune = (kind: string) => ({ kind, level: "commune" as const, grouping: false });
const district = (grouping: boolean) => ({ kind: "huyện", level: "district" as const, grouping });

test("townships are named only where there are any", () => {
  expect(kindsBelow([commune("phường"), commune("xã")], vi)).toBe("xã, phường");
  expect(kindsBelow([commune("thị trấn"), commune("xã")], vi)).toBe("xã, thị trấn");
  expect(kindsBelow([commune("phường"), commune("xã")], en)).toBe("communes, wards");
});

test("former districts laid over the communes are no units below", () => {
  expect(kindsBelow([district(true), commune("xã")], vi)).toBe("xã");
  expect(kindsBelow([district(false)], vi)).toBe("đơn vị cấp huyện");
  expect(kindsBelow([], vi)).toBe("");
});
