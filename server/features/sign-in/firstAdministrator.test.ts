import { expect, it } from "vitest";
import { testApp } from "../../testApp.ts";
import { inviteFirstAdministrator } from "./firstAdministrator.ts";

it("invites one administrator by a link that the next start makes void, until there is one", async () => {
  const { app, database } = await testApp({ DEMO: "on" });
  const tokenOf = (link: string | null) => /^\/invitation#([\w-]{43})$/.exec(link ?? "")![1]!;
  // Demonstration accounts do not count: nobody is locked out of a system that was tried first.
  const [first, second] = [await inviteFirstAdministrator(database), await inviteFirstAdministrator(database)];
  const post = (url: string, payload: object) => app.inject({ method: "POST", url, payload });
  expect((await post("/api/invitations/look", { token: tokenOf(first) })).statusCode).toBe(410);
  expect((await post("/api/invitations/look", { token: tokenOf(second) })).json()).toMatchObject({
    name: "Quản trị viên",
  });
  const password = "mùa nước nổi cá linh bông điên điển";
  const accepted = await post("/api/invitations/accept", { token: tokenOf(second), password });
  // An administrator sets up a second factor before anything else.
  expect(accepted.json()).toEqual({ stage: "enrol" });
  expect(await inviteFirstAdministrator(database)).toBeNull();
});
