import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import type { AuditPage } from "../../contract/administration.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { csvLines } from "../../platform/csvLines.ts";
import { testDesk } from "./testDesk.ts";

let app: FastifyInstance;
let database: Database;
let desk: ReturnType<typeof testDesk>;
let admin: { account: string; cookie: string };
beforeAll(async () => {
  ({ app, database } = await testApp());
  desk = testDesk(app, database);
  admin = await testPerson(database, { role: "administrator", organisation: "H20-TTCDS", clearance: "restricted" });
});
const page = async (query: string) => (await desk.ask(admin.cookie, "GET", `/audit?${query}`)).json<AuditPage>();
const verify = async () => (await desk.ask(admin.cookie, "GET", "/audit/verify")).json<object>();
/** Changes the log behind the back of its triggers, as only the owner of the database can. */
const tamper = (statement: string) =>
  database.asSystem("test", async (client) => {
    await client.query("alter table senmap.audit_log disable trigger all");
    await client.query(statement);
    await client.query("alter table senmap.audit_log enable trigger all");
  });

describe("the audit log", () => {
  it("tells who did what from where, with personal fields masked", async () => {
    const body = {
      name: "Lê Thị Nhụy",
      email: "nhuy@example.vn",
      phone: "0277 000 111",
      organisation: "H20-SYT",
      assignments: [],
    };
    const { id } = (await desk.ask(admin.cookie, "POST", "/accounts", body)).json<{ id: string }>();
    await desk.ask(admin.cookie, "PATCH", `/accounts/${id}`, { name: "Lê Thị Nhụy Vàng", language: "en" });
    const { entries } = await page(`account=${admin.account}&q=${id}`);
    expect(entries.map(({ action }) => action)).toEqual(["account.update", "account.invited", "account.insert"]);
    expect(entries[0]).toMatchObject({
      account: admin.account,
      name: "Người thử",
      address: "127.0.0.1",
      subject: id,
      before: { name: "•••", language: "vi" },
      after: { name: "•••", language: "en" },
    });
    expect(entries[2]!.after).toMatchObject({ name: "•••", email: "•••", email_index: "•••", phone: "•••" });
    const whole = await desk.sql("select * from senmap.audit_log");
    expect(JSON.stringify(whole)).not.toMatch(/Nhụy|nhuy|0277/);
  });

  it("is read page by page, and by person, action and day", async () => {
    const first = await page("limit=2");
    expect(first.entries).toHaveLength(2);
    const second = await page(`limit=2&before=${first.next}`);
    expect(second.entries[0]!.id).toBeLessThan(first.entries[1]!.id);
    expect((await page("action=account")).entries.every(({ action }) => action.startsWith("account."))).toBe(true);
    expect((await page("action=account.insert")).entries.every(({ action }) => action === "account.insert")).toBe(true);
    expect((await page("action=account.ins")).entries).toEqual([]);
    expect((await page(`account=${crypto.randomUUID()}`)).entries).toEqual([]);
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
    expect((await page(`from=${today}&to=${today}`)).entries.length).toBeGreaterThan(0);
    expect(await page("to=2020-01-01")).toEqual({ entries: [], next: null });
    // One minute before and after midnight in Cao Lãnh.
    await desk.sql("select senmap.audit('test.midnight', 'x')");
    const midnight = "(select min(id) from senmap.audit_log where action = 'test.midnight')";
    await tamper(`update senmap.audit_log set at = '2026-03-04T16:59:00Z' where id = ${midnight}`);
    expect((await page("from=2026-03-04&to=2026-03-04")).entries).toHaveLength(1);
    await tamper(`update senmap.audit_log set at = '2026-03-04T17:01:00Z' where id = ${midnight}`);
    expect((await page("from=2026-03-04&to=2026-03-04")).entries).toHaveLength(0);
    expect((await page("from=2026-03-05&to=2026-03-05")).entries).toHaveLength(1);
    await tamper(`delete from senmap.audit_log where id >= ${midnight}`);
    for (const query of [
      "from=2026-02-30",
      "from=0000-01-01",
      "to=today",
      "before=0",
      "limit=0",
      "limit=100000",
      "account=me",
    ]) {
      expect((await desk.ask(admin.cookie, "GET", `/audit?${query}`)).statusCode, query).toBe(400);
    }
  });

  it("writes down each page that was read, without what was searched for", async () => {
    await page("q=nhuy&limit=3");
    await page("q=nhuy&limit=3");
    const read = await desk.sql<{ after: object }>(
      "select account, subject, after from senmap.audit_log where action = 'audit.read' order by id desc limit 2",
    );
    const entry = { account: admin.account, subject: "audit", after: { filter: { q: "•••" }, rows: 0 } };
    expect(read).toEqual([entry, entry]);
  });

  it("leaves as a table that no spreadsheet runs, and writes that down", async () => {
    await database.asSystem("=cmd|' /C calc'!A0", (client) => client.query("select senmap.audit('@test', '=1+1')"));
    const answer = await desk.ask(admin.cookie, "GET", "/audit.csv?q=test");
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toContain("senmap-audit.csv");
    expect(answer.body.startsWith("\u{FEFF}id,at,account,name,actor,")).toBe(true);
    expect(answer.body).toContain(",'@test,'=1+1,");
    const { entries } = await page("action=audit.export");
    expect(entries[0]).toMatchObject({ account: admin.account, after: { filter: { q: "•••" } } });
  });

  it("is found unchanged, and changed where it was", async () => {
    const sound = await verify();
    expect(sound).toMatchObject({ sound: true, firstBreak: null });
    const [newest] = await desk.sql("select count(*)::int as rows from senmap.audit_log");
    expect(sound).toMatchObject(newest!);
    const [victim] = await desk.sql<{ id: number; actor: string }>(
      "select id::int, actor from senmap.audit_log order by id offset 3 limit 1",
    );
    await tamper(`update senmap.audit_log set actor = 'ai khác' where id = ${victim!.id}`);
    expect(await verify()).toMatchObject({ sound: false, firstBreak: victim!.id });
    await tamper(`update senmap.audit_log set actor = '${victim!.actor}' where id = ${victim!.id}`);
    expect(await verify()).toMatchObject({ sound: true });
    // A row taken out shows at the one after it.
    const [row] = await desk.sql<{ id: number }>("select id::int from senmap.audit_log order by id offset 4 limit 1");
    await tamper(`create table kept as select * from senmap.audit_log where id = ${victim!.id};
      delete from senmap.audit_log where id = ${victim!.id}`);
    expect(await verify()).toMatchObject({ sound: false, firstBreak: row!.id });
    await tamper("insert into senmap.audit_log select * from kept");
    expect(await verify()).toMatchObject({ sound: true });
  });

  it("stays whole when retention takes its beginning, and only then", async () => {
    await desk.sql("select senmap.audit('test.old', 'x')");
    await desk.sql("update senmap.retention set days = 90 where kind = 'audit'");
    // As if the first ten were old; the chain is worked out anew, for their times are part of it.
    await tamper(`do $$ declare entry senmap.audit_log; previous bytea; begin
      update senmap.audit_log set at = now() - interval '100 days' where id in (select id from senmap.audit_log order by id limit 10);
      for entry in select * from senmap.audit_log order by id loop
        previous := senmap.audit_hash(previous, entry);
        update senmap.audit_log set hash = previous where id = entry.id;
      end loop; end $$`);
    expect(await verify()).toMatchObject({ sound: true });
    await desk.sql("select senmap.retire('audit')");
    expect(
      await desk.sql("select after ->> 'rows' as rows from senmap.audit_log where action = 'retention.retired'"),
    ).toEqual([{ rows: "10" }]);
    expect(await verify()).toMatchObject({ sound: true });
    await tamper("delete from senmap.audit_log where id = (select min(id) from senmap.audit_log)");
    expect(await verify()).toMatchObject({ sound: false });
  });
});

describe("csvLines", () => {
  it("quotes what needs it and disarms formulas", () => {
    expect(
      csvLines([
        ["a,b", 'c"d', null, 3],
        ["=1", "+1", "-1"],
        ["@x", "\tx", "\rx"],
      ]),
    ).toBe('"a,b","c""d",,3\r\n\'=1,\'+1,\'-1\r\n\'@x,\'\tx,"\'\rx"\r\n');
  });
});

describe("retention", () => {
  it("is changed by who may, and not below what the audit log is asked to keep", async () => {
    const patch = (payload: object) => desk.ask(admin.cookie, "PATCH", "/retention", payload);
    expect((await patch({ kind: "audit", days: 30 })).statusCode).toBe(400);
    expect((await patch({ kind: "audit", days: 400, reason: "Theo quy chế" })).statusCode).toBe(204);
    expect((await patch({ kind: "none", days: 400 })).statusCode).toBe(404);
  });
});
