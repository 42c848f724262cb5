import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { type Database, queryOn } from "../../platform/database.ts";
import type { KeyRing } from "../../platform/identity/KeyRing.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  fields: sqlFile(import.meta.url, "./sealedFields.sql"),
  seal: sqlFile(import.meta.url, "./sealAnew.sql"),
};

interface Sealed {
  id: string;
  email: Buffer | null;
  phone: Buffer | null;
  totpSecret: Buffer | null;
}

/**
 * Seals every field anew that an older key sealed, account by account, in transactions of a few hundred; what is done stays
 * done when it is broken off, and it can be run again.
 * @returns how many accounts were sealed anew.
 * @throws SealError when a field's key is not in the ring.
 */
export async function rotateKeys(
  database: Database,
  keys: KeyRing,
  progress: (accounts: number) => void,
): Promise<number> {
  let count = 0;
  for (let after: string | null = null, more = true; more;) {
    const last: string | null = await database.asSystem("rotate keys", async (client) => {
      const query = queryOn(client);
      const rows = await query<Sealed>(SQL.fields, { after });
      for (const row of rows) {
        if (![row.email, row.phone, row.totpSecret].some((field) => field !== null && !keys.isNewest(field))) continue;
        await query(SQL.seal, sealAnew(keys, row));
        count++;
      }
      return rows.at(-1)?.id ?? null;
    });
    progress(count);
    more = last !== null;
    after = last;
  }
  await database.asSystem("rotate keys", (client) =>
    writeAudit(queryOn(client), "personal-data.key-rotated", keys.newest.id, { count }),
  );
  return count;
}

function sealAnew(keys: KeyRing, { id, email, phone, totpSecret }: Sealed): Record<string, unknown> {
  const again = (sealed: Buffer | null, purpose: string) =>
    sealed === null ? null : keys.seal(keys.open(sealed, purpose), purpose);
  return {
    id,
    email: again(email, "account.email"),
    email_index: email === null ? null : keys.indexes(keys.open(email, "account.email"))[0],
    phone: again(phone, "account.phone"),
    totp_secret: again(totpSecret, "account_secret.totp_secret"),
  };
}
