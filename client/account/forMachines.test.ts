import { expect, it } from "vitest";
import type { Action } from "../../server/contract/access.ts";
import { forMachines } from "./forMachines.ts";

it("leaves out what no token may do", () => {
  const actions: Action[] = [
    "data.read",
    "account.read",
    "account.manage",
    "account.preview",
    "role.assign",
    "session.manage",
    "audit.read",
    "token.create",
  ];
  expect(forMachines(actions)).toEqual(["data.read", "account.read", "session.manage", "audit.read"]);
});
