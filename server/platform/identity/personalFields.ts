import type { Database } from "../database.ts";
import { sqlFile, sqlValues } from "../sql.ts";

const REGISTER = sqlFile(import.meta.url, "./registerPersonalFields.sql");

interface PersonalField {
  relation: string;
  field: string;
  /** How it is kept: sealed with a key, as a hash of a secret, or as it is. */
  kept: "sealed" | "secret" | "plain";
  /** What erasing the person leaves in the field. */
  erased: "null" | "placeholder" | "row" | "after its retention";
  /** Given to the person who asks for their data. Secrets are not. */
  exported: boolean;
}

/**
 * The inventory of personal data (Law 91/2025/QH15): every field that tells of a person. Masking in the audit log, export and
 * erasure are driven by it, and a test holds it against the tables.
 */
export const PERSONAL_FIELDS: readonly PersonalField[] = [
  { relation: "account", field: "name", kept: "plain", erased: "placeholder", exported: true },
  { relation: "account", field: "email", kept: "sealed", erased: "null", exported: true },
  { relation: "account", field: "email_index", kept: "secret", erased: "null", exported: false },
  { relation: "account", field: "phone", kept: "sealed", erased: "null", exported: true },
  { relation: "account_secret", field: "password", kept: "secret", erased: "row", exported: false },
  { relation: "account_secret", field: "totp_secret", kept: "sealed", erased: "row", exported: false },
  { relation: "account_secret", field: "recovery_codes", kept: "secret", erased: "row", exported: false },
  { relation: "session", field: "address", kept: "plain", erased: "row", exported: true },
  { relation: "session", field: "agent", kept: "plain", erased: "row", exported: true },
  { relation: "oidc_identity", field: "subject", kept: "plain", erased: "row", exported: true },
  { relation: "audit_log", field: "address", kept: "plain", erased: "after its retention", exported: true },
];

/** Tells the database which fields to mask. */
export async function registerPersonalFields(database: Database): Promise<void> {
  const fields = JSON.stringify(PERSONAL_FIELDS.map(({ relation, field }) => ({ relation, field })));
  await database.asSystem("register personal fields", (client) =>
    client.query(REGISTER.text, sqlValues(REGISTER, { fields })),
  );
}
