import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { issuesOf, overdueTable, testIntake } from "./testIntake.ts";

let intake: Awaited<ReturnType<typeof testIntake>>;
beforeAll(async () => {
  intake = await testIntake(await testApp());
});
beforeEach(() => intake.clear());

const TABLE = overdueTable([
  ["Phường Cao Lãnh", 12],
  ["Xã Mỹ Thọ", 5],
]);

describe("rights", () => {
  it("who answers for another set sees nothing of it and may not fill it", async () => {
    const { id } = await intake.send(TABLE);
    for (const answer of [
      await intake.ask(intake.other.cookie, "GET", `/api/intake/${id}`),
      await intake.ask(intake.other.cookie, "GET", `/api/intake/${id}/issues.csv`),
      await intake.change(id, {}, intake.other.cookie),
      await intake.accept(id, undefined, intake.other.cookie),
      await intake.ask(intake.other.cookie, "DELETE", `/api/intake/${id}`),
    ]) {
      expect(answer.json()).toMatchObject({ type: "/problems/unknown-row", status: 404 });
    }
    expect((await intake.ask(intake.other.cookie, "GET", "/api/intake")).json()).toEqual({ intakes: [] });
    expect((await intake.post(TABLE, { set: "test-services" }, intake.other.cookie)).statusCode).toBe(403);
    const template = await intake.ask(intake.other.cookie, "GET", "/api/indicator-sets/test-services/template.xlsx");
    expect(template.statusCode).toBe(403);
    // Without naming the set their file is read among what they may fill, and a code of others is an error.
    const foreign = await intake.send("Tháng 9/2026\nĐơn vị\tTST01\nXã Ba Sao\t5", {}, intake.other.cookie);
    expect(issuesOf(foreign)).toEqual(["not-allowed B3"]);
    await intake.change(foreign.id, { leaveOut: { kinds: ["not-allowed"], cells: [] } }, intake.other.cookie);
    expect((await intake.accept(foreign.id, undefined, intake.other.cookie)).json()).toMatchObject({
      type: "/problems/intake-nothing",
    });
    expect(await intake.known()).toEqual([]);
  });

  it("a colleague in the same organisation sees it; a leader, a citizen and a stranger may not even ask", async () => {
    const { id } = await intake.send(TABLE);
    const colleague = await testPerson(intake.database, {
      role: "data-steward",
      organisation: "H20-THU",
      scope: "H20-THU",
    });
    expect((await intake.ask(colleague.cookie, "GET", `/api/intake/${id}`)).json()).toMatchObject({ mine: false });
    const leader = await testPerson(intake.database, { role: "leader", organisation: "H20" });
    for (const [cookie, status] of [
      [leader.cookie, 403],
      ["", 401],
    ] as const) {
      expect((await intake.post(TABLE, {}, cookie)).statusCode).toBe(status);
      expect((await intake.ask(cookie, "GET", "/api/intake")).statusCode).toBe(status);
      expect((await intake.ask(cookie, "POST", "/api/indicators/values", { values: [] })).statusCode).toBe(status);
    }
  });

  it("the database itself refuses what the routes would not ask", async () => {
    const { id } = await intake.send(TABLE);
    const as = (cookie: string) => intake.ask(cookie, "GET", "/api/session");
    expect((await as(intake.other.cookie)).statusCode).toBe(200);
    await expect(
      intake.sql(
        `set local role senmap_web; select set_config('senmap.claims', '{"subject":"${intake.other.account}","actions":{"indicator.write":["H20-KHAC"]}}', true);
         select senmap.reports_source('test-services')`,
      ),
    ).rejects.toThrow(/no right to report/);
    const rows = await intake.database.asSystem("test", async (client) => {
      await client.query("set local role senmap_web");
      await client.query("select set_config('senmap.claims', $1, true)", [
        JSON.stringify({ subject: intake.other.account, actions: { "indicator.write": ["H20-KHAC"] } }),
      ]);
      const seen = await client.query("select 1 from senmap.intake where id = $1", [id]);
      const taken = await client.query(
        "update senmap.intake set state = 'rejected', decided_at = now() where id = $1",
        [id],
      );
      return [seen.rowCount, taken.rowCount];
    });
    expect(rows).toEqual([0, 0]);
  });
});
