import type pg from "pg";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { type Database, queryOn } from "../../platform/database.ts";
import type { KeyRing } from "../../platform/identity/KeyRing.ts";
import { PERSONAL_FIELDS } from "../../platform/identity/personalFields.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  find: sqlFile(import.meta.url, "./findSubject.sql"),
  export: sqlFile(import.meta.url, "./exportSubject.sql"),
  erase: sqlFile(import.meta.url, "./eraseSubject.sql"),
};

type Content = Record<string, unknown>;
type Export = Record<string, Content | Content[]>;

async function findSubject(client: pg.ClientBase, keys: KeyRing, email: string): Promise<string | null> {
  const [row] = await queryOn(client)<{ id: string }>(SQL.find, { indexes: keys.indexes(email) });
  return row?.id ?? null;
}

/** A stored row as its person may have it: what is sealed opened, secrets left out, as the inventory says. */
function disclose(keys: KeyRing, relation: string, content: Content): Content {
  const fields = PERSONAL_FIELDS.filter((field) => field.relation === relation);
  return Object.fromEntries(
    Object.entries(content).flatMap(([name, value]): [string, unknown][] => {
      const field = fields.find((candidate) => candidate.field === name);
      if (field === undefined) return [[name, value]];
      if (!field.exported) return [];
      if (field.kept !== "sealed" || typeof value !== "string") return [[name, value]];
      return [[name, keys.open(Buffer.from(value.replace(/^\\x/, ""), "hex"), `${relation}.${name}`)]];
    }),
  );
}

/**
 * All that is kept of a person, for them (a data-subject request is to be answered within two working days: Law
 * 91/2025/QH15 and Decree 356/2025). Null when nobody has the address.
 */
export function exportSubject(database: Database, keys: KeyRing, email: string): Promise<Export | null> {
  return database.asSystem("export a person's data", async (client) => {
    const account = await findSubject(client, keys, email);
    if (account === null) return null;
    const [stored] = await queryOn(client)<Export>(SQL.export, { account });
    await writeAudit(queryOn(client), "personal-data.exported", account);
    const told = Object.entries(stored ?? {}).map(([relation, content]) => [
      relation,
      Array.isArray(content) ? content.map((row) => disclose(keys, relation, row)) : disclose(keys, relation, content),
    ]);
    return Object.fromEntries(told) as Export;
  });
}

/** Erases a person: nothing that tells of them is left but what the audit log keeps for its time. False when nobody has the address. */
export function eraseSubject(database: Database, keys: KeyRing, email: string): Promise<boolean> {
  return database.asSystem("erase a person's data", async (client) => {
    const account = await findSubject(client, keys, email);
    if (account === null) return false;
    await queryOn(client)(SQL.erase, { account });
    await writeAudit(queryOn(client), "personal-data.erased", account);
    return true;
  });
}
