import Fastify from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Database } from "./database.ts";
import { requireRights } from "./right.ts";
import { parseSql } from "./sql.ts";
import { testDatabase } from "./testDatabase.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
const asAnonymous = (text: string) => database.asPerson(ANONYMOUS, (query) => query(parseSql(text, text)));

describe("the web role", () => {
  it("is under row rights in every table", async () => {
    const open = await database.asSystem("look", (client) =>
      client.query(
        "select relname from pg_class where relnamespace = 'senmap'::regnamespace and relkind in ('r', 'p') and not relrowsecurity",
      ),
    );
    expect(open.rows).toEqual([]);
  });

  it("sees the map and not the audit log", async () => {
    expect(await asAnonymous("select 1 from senmap.admin_unit limit 1")).toHaveLength(1);
    expect(await asAnonymous("select 1 from senmap.audit_log")).toEqual([]);
    await expect(asAnonymous("select 1 from senmap.account_secret")).rejects.toThrow(/permission denied/);
    await expect(asAnonymous("select token_hash from senmap.session")).rejects.toThrow(/permission denied/);
  });

  it("writes nothing", async () => {
    await expect(asAnonymous("delete from senmap.part")).rejects.toThrow(/permission denied|read-only/);
    await expect(asAnonymous("update senmap.layer set classification = 'public'")).rejects.toThrow(
      /permission denied|read-only/,
    );
  });

  it("sees rows of a classification only with the claim", async () => {
    await database.asSystem("test", (client) =>
      client.query(`insert into senmap.map_feature (layer, key, name_vi, position, source, classification, geom)
        values ('places', 'secret', 'Kho', 'surveyed', (select id from senmap.source limit 1), 'restricted', 'srid=4326;point(105.7 10.4)')`),
    );
    const look = parseSql("secret", "select key from senmap.map_feature where key = 'secret'");
    expect(await database.asPerson(ANONYMOUS, (query) => query(look))).toEqual([]);
    const [row] = await database.asSystem("look", async (client) => {
      const answer = await client.query<{ access: number }>(
        "select access from senmap.map_feature where key = 'secret'",
      );
      return answer.rows;
    });
    const withAccess = (access: number[]) => ({ claims: { ...ANONYMOUS.claims, access } });
    expect(await database.asPerson(withAccess([row!.access + 1]), (query) => query(look))).toEqual([]);
    expect(await database.asPerson(withAccess([row!.access]), (query) => query(look))).toHaveLength(1);
    // The claim ends with its transaction.
    expect(await database.asPerson(ANONYMOUS, (query) => query(look))).toEqual([]);
  });
});

describe("the audit log", () => {
  it.each(["update senmap.audit_log set actor = 'x'", "delete from senmap.audit_log", "truncate senmap.audit_log"])(
    "refuses %s even from the owner",
    async (statement) => {
      await expect(database.asSystem("test", (client) => client.query(statement))).rejects.toThrow(/append-only/);
    },
  );
});

describe("a route", () => {
  it("without a stated right stops the server from starting", async () => {
    const app = Fastify();
    requireRights(app);
    app.get("/open-door", async () => "come in");
    await expect(app.ready()).rejects.toThrow(/open-door/);
  });
});
