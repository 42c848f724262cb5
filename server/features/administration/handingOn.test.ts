import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { Me } from "../../contract/sign-in.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { testDesk } from "./testDesk.ts";

let app: FastifyInstance;
let database: Database;
let desk: ReturnType<typeof testDesk>;
beforeAll(async () => {
  ({ app, database } = await testApp());
  desk = testDesk(app, database);
});

describe("what roles allow apart", () => {
  it("they do not allow together: strict in one organisation and wide in another", async () => {
    const both = await testPerson(database, [
      { role: "administrator", organisation: "H20-SYT", scope: "H20-SYT", clearance: "public" },
      { role: "administrator", organisation: "H20-VP", scope: "H20-VP", clearance: "restricted" },
    ]);
    const give = (organisation: string, clearance: string) =>
      desk.ask(both.cookie, "POST", `/accounts/${both.account}/assignments`, {
        role: "leader",
        organisation,
        scope: organisation,
        clearance,
      });
    expect((await give("H20-SYT", "restricted")).statusCode).toBe(403);
    expect((await give("H20-SYT", "public")).statusCode).toBeLessThan(300);
    expect((await give("H20-VP", "restricted")).statusCode).toBeLessThan(300);
  });

  it("nobody takes a layer's secrecy away who could not have given it", async () => {
    await desk.sql(
      "update senmap.layer set classification = 'restricted', owner = 'H20-SNNMT' where id = 'salinity-points'",
    );
    const reader = await testPerson(database, [
      { role: "leader", organisation: "H20-SNNMT", scope: "H20-SNNMT", clearance: "restricted" },
      { role: "data-steward", organisation: "H20-SNNMT", scope: "H20-SNNMT", clearance: "internal" },
    ]);
    const steward = await testPerson(database, {
      role: "data-steward",
      organisation: "H20-SNNMT",
      scope: "H20-SNNMT",
      clearance: "restricted",
    });
    const open = (cookie: string) =>
      desk.ask(cookie, "PATCH", "/layers/salinity-points", { classification: "public", owner: "H20-SNNMT" });
    expect((await open(reader.cookie)).statusCode).toBeGreaterThanOrEqual(403);
    expect((await open(steward.cookie)).statusCode).toBeLessThan(300);
  });
});

it("a role that asks for a second factor is used once the factor is given, though the session came before the role", async () => {
  const planner = await testPerson(database, { role: "planner", organisation: "H20", clearance: "internal" });
  await desk.sql("update senmap.session set proved_twice = false where account = $1", [planner.account]);
  const me = async () => (await app.inject({ url: "/api/session", headers: { cookie: planner.cookie } })).json<Me>();
  expect(await me()).toMatchObject({ stage: "full" });
  await desk.sql(
    "insert into senmap.role_assignment (account, role, organisation, clearance) values ($1, 'administrator', 'H20', 'public')",
    [planner.account],
  );
  await expect.poll(me, { timeout: 1000 }).toMatchObject({ stage: "enrol", account: null, actions: [] });
  expect((await desk.ask(planner.cookie, "GET", "/accounts")).statusCode).toBe(401);
});
