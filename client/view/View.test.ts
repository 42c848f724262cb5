import { expect, test } from "vitest";
import type { Edition } from "../../server/contract/admin-unit.ts";
import type { Address } from "./address.ts";
import { resolveView } from "./View.ts";

const edition = { id: "2025", root: "82" } as Edition;
const choice = (address: Address) =>
  resolveView({ indicator: "CQS03", ...address }, [edition], "2025", { theme: "light", density: "desk" })?.indicator;

test("limits by hand count for what they were set for", () => {
  const address = { edges: "80,90", edgesChange: "-5,0,5", breaks: "jenks" } as const;
  expect(choice(address)).toMatchObject({ breaks: "manual", edges: "80,90" });
  expect(choice({ ...address, show: "change" })).toMatchObject({ breaks: "manual", edges: "-5,0,5" });
  // What has none of its own is classed as it would be if nobody had set any.
  expect(choice({ ...address, show: "target" })).toMatchObject({ breaks: "jenks", edges: null });
  expect(choice({ breaks: "manual", show: "rank" })).toMatchObject({ breaks: null, edges: null });
});
