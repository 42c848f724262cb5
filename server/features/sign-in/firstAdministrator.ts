import type { Role } from "../../contract/access.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { ANONYMOUS, type Database } from "../../platform/database.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { rolesThatMay } from "../../platform/permissions.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  there: sqlFile(import.meta.url, "./administratorThere.sql"),
  invite: sqlFile(import.meta.url, "./inviteAdministrator.sql"),
};
/** The one account that makes all others; always the same, so that starting again makes a new link and not a new account. */
const FIRST = "00000000-0000-4000-8000-000000000001";

/**
 * A link, good once and for a day, by which the first administrator sets a password; null when an administrator of everything
 * is there already.
 */
export function inviteFirstAdministrator(database: Database): Promise<string | null> {
  const [role] = rolesThatMay("role.assign") as [Role];
  return database.asSignIn(ANONYMOUS, async (query) => {
    const [{ there } = { there: false }] = await query<{ there: boolean }>(SQL.there, {
      roles: rolesThatMay("role.assign"),
    });
    if (there) return null;
    const token = newToken();
    await query(SQL.invite, { id: FIRST, role, hash: hashToken(token) });
    await writeAudit(query, "account.first-administrator-invited", FIRST);
    return `/invitation#${token}`;
  });
}
