import type { FastifyRequest } from "fastify";
import type { InvitationLink } from "../../contract/administration.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";

const SQL = {
  voidOld: sqlFile(import.meta.url, "./voidInvitations.sql"),
  invite: sqlFile(import.meta.url, "./invite.sql"),
};

/** Gives out a link for the owner of an account; earlier ones hold no more. */
export async function invite(
  query: Query,
  request: FastifyRequest,
  { PUBLIC_URL }: AdministrationDeps["config"],
  account: string,
): Promise<InvitationLink> {
  const token = newToken();
  await query(SQL.voidOld, { account });
  const [made] = await query<{ expiresAt: Date }>(SQL.invite, {
    hash: hashToken(token),
    account,
    created_by: request.person.account,
  });
  const expiresAt = made!.expiresAt.toISOString();
  await writeAudit(query, "account.invited", account, { expiresAt });
  // After the #: what follows is sent to no server and stands in no log.
  const origin = PUBLIC_URL || `${request.protocol}://${request.host}`;
  return { id: account, link: `${origin}/invitation#${token}`, expiresAt };
}
