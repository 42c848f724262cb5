import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "../database.ts";
import { testDatabase } from "../testDatabase.ts";
import { testPerson } from "../../testPeople.ts";
import { People } from "./People.ts";

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => vi.useRealTimers());

const tokenOf = (cookie: string) => cookie.replace("senmap=", "");
const sql = (text: string, values: unknown[] = []) => database.asSystem("test", (client) => client.query(text, values));

describe("who is known by a session", () => {
  it("is looked up again after minutes: roles end by date, and use prolongs the session", async () => {
    const people = new People(database);
    const { account, cookie } = await testPerson(database, {
      role: "leader",
      organisation: "H20",
      clearance: "internal",
    });
    const token = tokenOf(cookie);
    expect((await people.ofSession(token))?.person.claims.actions).toHaveProperty("data.read");
    expect(people.peek(token)).toBeDefined();
    await sql("update senmap.role_assignment set valid_to = current_date - 1 where account = $1", [account]);
    await sql("update senmap.session set seen_at = now() - interval '1 hour' where account = $1", [account]);
    vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ["Date"] });
    expect(people.peek(token)).toBeUndefined();
    expect((await people.ofSession(token))?.person.claims.actions).toEqual({});
    const seen = await sql(
      "select seen_at > now() - interval '1 minute' as now from senmap.session where account = $1",
      [account],
    );
    expect(seen.rows).toEqual([{ now: true }]);
  });

  it("is not kept while the database cannot tell of changes, nor when it told of one meanwhile", async () => {
    const people = new People(database);
    const token = tokenOf((await testPerson(database, { role: "leader", organisation: "H20" })).cookie);
    people.suspend();
    await people.ofSession(token);
    expect(people.peek(token)).toBeUndefined();
    people.resume();
    const reading = people.ofSession(token);
    people.forget();
    await reading;
    expect(people.peek(token)).toBeUndefined();
    await people.ofSession(token);
    expect(people.peek(token)).toBeDefined();
  });
});
