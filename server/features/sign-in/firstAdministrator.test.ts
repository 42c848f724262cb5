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

it("gives the role and the account again when they were lost, and counts no role out of its dates", async () => {
  const { app, database } = await testApp();
  const first = "00000000-0000-4000-8000-000000000001";
  const sql = <Row extends object>(text: string) =>
    database.asSystem("test", async (client) => (await client.query<Row>(text)).rows);
  const invited = async () => {
    const link = await inviteFirstAdministrator(database);
    if (link === null) return null;
    const payload = { token: link.slice("/invitation#".length) };
    expect((await app.inject({ method: "POST", url: "/api/invitations/look", payload })).statusCode).toBe(200);
    return sql(`select status, (select count(*)::int from senmap.role_assignment r
        where r.account = a.id and (r.valid_to is null or r.valid_to >= current_date)) as roles
      from senmap.account a where id = '${first}'`);
  };
  const [waiting, active] = [[{ status: "invited", roles: 1 }], [{ status: "active", roles: 1 }]];
  expect(await invited()).toEqual(waiting);
  expect(await invited()).toEqual(waiting);
  await sql("update senmap.account set status = 'active'");
  expect(await invited()).toBeNull();
  await sql("update senmap.account set status = 'disabled'");
  expect(await invited()).toEqual(waiting);
  await sql("update senmap.account set status = 'active'");
  await sql("delete from senmap.role_assignment");
  expect(await invited()).toEqual(active);
  expect(await invited()).toBeNull();
  await sql("update senmap.role_assignment set valid_to = current_date - 1");
  expect(await invited()).toEqual(active);
  expect(await invited()).toBeNull();
  await sql("update senmap.role_assignment set valid_from = current_date + 1, valid_to = null where valid_to is null");
  expect(await invited()).not.toBeNull();
  await sql("update senmap.account set status = 'erased', name = '(đã xóa)'");
  expect(await invited()).toMatchObject([{ status: "invited" }]);
});
