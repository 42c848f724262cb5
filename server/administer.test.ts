import { beforeAll, describe, expect, it } from "vitest";
import { administer } from "./administer.ts";
import type { Database } from "./platform/database.ts";
import { KeyRing } from "./platform/identity/KeyRing.ts";
import { sealEmail } from "./platform/identity/openField.ts";
import { registerPersonalFields } from "./platform/identity/personalFields.ts";
import { testDatabase } from "./platform/testDatabase.ts";

let database: Database;
const keys = new KeyRing([Buffer.alloc(32, 3)]);
beforeAll(async () => {
  database = await testDatabase();
  await registerPersonalFields(database);
});

const run = async (...argv: string[]) => {
  const said: string[] = [];
  const code = await administer(argv, database, keys, (line) => said.push(line));
  return { code, said: said.join("\n") };
};
const sql = (text: string, values: unknown[] = []) => database.asSystem("test", (client) => client.query(text, values));

describe("the administrator's commands", () => {
  it("say how they are used", async () => {
    expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining("audit verify") });
    expect(await run("subject", "erase")).toMatchObject({ code: 1 });
  });

  it("give and erase a person's data", async () => {
    const { email, emailIndex } = sealEmail(keys, "dan@example.vn");
    await sql("insert into senmap.account (name, email, email_index) values ('Người Dân', $1, $2)", [
      email,
      emailIndex,
    ]);
    const told = await run("subject", "export", "dan@example.vn");
    expect(JSON.parse(told.said)).toMatchObject({ account: { name: "Người Dân", email: "dan@example.vn" } });
    expect(await run("subject", "erase", "dan@example.vn")).toMatchObject({ code: 0 });
    expect(await run("subject", "export", "dan@example.vn")).toMatchObject({ code: 1 });
  });

  it("find the audit log whole, also after retention cut its beginning, and a change in it", async () => {
    expect(await run("audit", "verify")).toMatchObject({ code: 0, said: expect.stringMatching(/whole: \d+ rows/) });
    // Old rows, as the owner with the triggers off; the chain is what retention has to carry on.
    for (let i = 0; i < 5; i++) await sql("select senmap.audit('test', $1)", [String(i)]);
    await sql("update senmap.retention set days = 90 where kind = 'audit'");
    await database.asSystem("test", async (client) => {
      await client.query("alter table senmap.audit_log disable trigger user");
      await client.query(
        "update senmap.audit_log set at = at - interval '100 days' where id < (select max(id) from senmap.audit_log)",
      );
      // What was moved in time is hashed anew, in order, as if it had been written then.
      await client.query(`do $$
        declare entry senmap.audit_log; previous bytea;
        begin
          for entry in select * from senmap.audit_log order by id loop
            previous := senmap.audit_hash(previous, entry);
            update senmap.audit_log set hash = previous where id = entry.id;
          end loop;
        end $$`);
      await client.query("alter table senmap.audit_log enable trigger user");
    });
    expect(await run("audit", "verify")).toMatchObject({ code: 0 });
    const retired = await run("retention");
    expect(retired.said).toMatch(/audit: [1-9]\d* rows deleted/);
    expect(await run("audit", "verify")).toMatchObject({ code: 0 });
    const left = await sql("select action from senmap.audit_log order by id");
    expect(left.rows.map(({ action }) => action)).toContain("retention.retired");

    await database.asSystem("test", async (client) => {
      await client.query("alter table senmap.audit_log disable trigger user");
      await client.query("update senmap.audit_log set actor = 'somebody else' where action = 'retention.retired'");
      await client.query("alter table senmap.audit_log enable trigger user");
    });
    expect(await run("audit", "verify")).toMatchObject({ code: 1, said: expect.stringContaining("was changed") });
  });

  it("leave a record of what retention deleted, and nothing that is still kept", async () => {
    await sql(`insert into senmap.sign_in_failure (key, failures, last_at) values
      ('old', 1, now() - interval '9 days'), ('new', 1, now())`);
    await run("retention");
    const { rows } = await sql("select key from senmap.sign_in_failure");
    expect(rows).toEqual([{ key: "new" }]);
    const record = await sql(
      "select after from senmap.audit_log where action = 'retention.retired' and subject = 'sign-in-failure'",
    );
    expect(record.rows).toEqual([{ after: { rows: 1 } }]);
  });
});
