import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../platform/database.ts";
import { KeyRing, SealError } from "../../platform/identity/KeyRing.ts";
import { sealEmail } from "../../platform/identity/openField.ts";
import { PERSONAL_FIELDS, registerPersonalFields } from "../../platform/identity/personalFields.ts";
import { testDatabase } from "../../platform/testDatabase.ts";
import { rotateKeys } from "./rotateKeys.ts";
import { eraseSubject, exportSubject } from "./subject.ts";

let database: Database;
const [old, fresh] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
const keys = new KeyRing([old]);

beforeAll(async () => {
  database = await testDatabase();
  await registerPersonalFields(database);
});

const rows = async <Row extends object>(text: string, values: unknown[] = []) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text, values)).rows);

async function person(email: string, ring = keys): Promise<string> {
  const { email: sealed, emailIndex } = sealEmail(ring, email);
  const [made] = await rows<{ id: string }>(
    `insert into senmap.account (name, email, email_index, phone, organisation, status)
     values ('Nguyễn Văn Thử', $1, $2, $3, 'H20', 'active') returning id`,
    [sealed, emailIndex, ring.seal("0277 1234567", "account.phone")],
  );
  const { id } = made!;
  await rows(`insert into senmap.account_secret (account, password, totp_secret) values ($1, '$argon2id$secret', $2)`, [
    id,
    ring.seal("JBSWY3DPEHPK3PXP", "account_secret.totp_secret"),
  ]);
  await rows(
    `insert into senmap.session (token_hash, account, method, stage, expires_at, address, agent)
     values (sha256($2::bytea), $1::uuid, 'password', 'full', now() + interval '1 hour', '10.9.8.7', 'Trình duyệt thử')`,
    [id, id],
  );
  await rows("insert into senmap.oidc_identity (issuer, subject, account) values ('https://x', $2, $1)", [
    id,
    `sub-${id}`,
  ]);
  return id;
}

describe("the inventory of personal data", () => {
  it("names only columns that exist, and every column that is sealed or tells of a person", async () => {
    const columns = await rows<{ name: string }>(
      "select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'senmap'",
    );
    const there = new Set(columns.map(({ name }) => name));
    for (const { relation, field } of PERSONAL_FIELDS) expect(there).toContain(`${relation}.${field}`);
    const listed = new Set(PERSONAL_FIELDS.map(({ relation, field }) => `${relation}.${field}`));
    const telling = /(^account\.(name|email|email_index|phone)|\.(address|agent|password|totp_secret|recovery_codes))$/;
    expect([...there].filter((name) => telling.test(name) && !listed.has(name))).toEqual([]);
  });

  it("is what the audit log masks by", async () => {
    const id = await person("mask@example.vn");
    await rows("update senmap.account set name = 'Tên Khác', language = 'en' where id = $1", [id]);
    const [entry] = await rows<{ before: object; after: object }>(
      "select before, after from senmap.audit_log where subject = $1 and action = 'account.update' order by id desc limit 1",
      [id],
    );
    expect(entry).toEqual({ before: { name: "•••", language: "vi" }, after: { name: "•••", language: "en" } });
  });
});

describe("a person's data", () => {
  it("is given to them opened and without secrets, and the audit log says so", async () => {
    const id = await person("xem@example.vn");
    const told = JSON.stringify(await exportSubject(database, keys, "Xem@example.vn"));
    for (const own of ["xem@example.vn", "0277 1234567", "10.9.8.7", "Trình duyệt thử", `sub-${id}`]) {
      expect(told).toContain(own);
    }
    expect(told).not.toMatch(/argon2id|JBSWY3DPEHPK3PXP|token_hash|\\\\x/);
    expect(
      await rows("select from senmap.audit_log where action = 'personal-data.exported' and subject = $1", [id]),
    ).toHaveLength(1);
    expect(await exportSubject(database, keys, "nobody@example.vn")).toBeNull();
  });

  it("holds what was done to them, also where several were read at once, and not who the others are", async () => {
    const [id, other] = [await person("nhieu@example.vn"), await person("khac@example.vn")];
    await rows("insert into senmap.role_assignment (account, role, organisation) values ($1, 'planner', 'H20')", [id]);
    await rows("select senmap.audit('account.read-contact', concat_ws(',', $1::text, $2::text))", [other, id]);
    await rows("select senmap.audit('account.read-contact', $1)", [other]);
    const told = await exportSubject(database, keys, "nhieu@example.vn");
    const acts = told!["audit_log"] as { action: string; subject: string }[];
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["account.insert", "role-assignment.insert", "account.read-contact"]),
    );
    expect(acts.filter(({ action }) => action === "account.read-contact")).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain(other);
  });

  it("is erased from every field of the inventory", async () => {
    const id = await person("xoa@example.vn");
    expect(await eraseSubject(database, keys, "xoa@example.vn")).toBe(true);
    expect(await exportSubject(database, keys, "xoa@example.vn")).toBeNull();
    const [left] = await rows<{ all: string }>(
      `select concat((select to_jsonb(a) from senmap.account a where a.id = $1),
        (select jsonb_agg(s) from senmap.account_secret s where s.account = $1),
        (select jsonb_agg(s) from senmap.session s where s.account = $1),
        (select jsonb_agg(i) from senmap.oidc_identity i where i.account = $1),
        (select jsonb_agg(l) from senmap.audit_log l where l.subject = $1::text)) as all`,
      [id],
    );
    expect(left!.all).not.toMatch(/Nguyễn Văn Thử|10\.9\.8\.7|Trình duyệt thử|sub-|argon2id/);
    expect(left!.all).toContain("(đã xóa)");
    const [sealed] = await rows("select email, email_index, phone from senmap.account where id = $1", [id]);
    expect(sealed).toEqual({ email: null, email_index: null, phone: null });
    expect(await eraseSubject(database, keys, "xoa@example.vn")).toBe(false);
  });
});

describe("a new key", () => {
  it("takes over every sealed field, after which the old one opens nothing and is not needed", async () => {
    const id = await person("xoay@example.vn");
    const both = new KeyRing([fresh, old]);
    expect((await exportSubject(database, both, "xoay@example.vn"))?.["account"]).toMatchObject({
      email: "xoay@example.vn",
    });
    expect(await rotateKeys(database, both, () => {})).toBeGreaterThan(0);
    expect(await rotateKeys(database, both, () => {})).toBe(0);
    const alone = new KeyRing([fresh]);
    expect((await exportSubject(database, alone, "xoay@example.vn"))?.["account"]).toMatchObject({
      email: "xoay@example.vn",
      phone: "0277 1234567",
    });
    expect(await exportSubject(database, keys, "xoay@example.vn")).toBeNull();
    const [kept] = await rows<{ email: Buffer; phone: Buffer; secret: Buffer }>(
      "select a.email, a.phone, s.totp_secret as secret from senmap.account a join senmap.account_secret s on s.account = a.id where a.id = $1",
      [id],
    );
    expect(() => keys.open(kept!.email, "account.email")).toThrow(SealError);
    expect(alone.open(kept!.secret, "account_secret.totp_secret")).toBe("JBSWY3DPEHPK3PXP");
    // A field moved to another column, or changed, does not open.
    expect(() => alone.open(kept!.phone, "account.email")).toThrow(SealError);
    kept!.phone[kept!.phone.length - 1]! ^= 1;
    expect(() => alone.open(kept!.phone, "account.phone")).toThrow(SealError);
  });
});
