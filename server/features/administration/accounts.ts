import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type, { type Static } from "typebox";
import { type Action, OrganisationId, Uuid } from "../../contract/access.ts";
import {
  AccountDetail,
  type AccountRow,
  Accounts,
  AccountStatus,
  type Assignment,
  type NewAssignment,
  Roles,
} from "../../contract/administration.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { openField } from "../../platform/identity/openField.ts";
import { PERMISSIONS } from "../../platform/permissions.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";
import { readSessions } from "./sessions.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./accounts.sql"),
  more: sqlFile(import.meta.url, "./accountMore.sql"),
  assignments: sqlFile(import.meta.url, "./assignments.sql"),
  tokens: sqlFile(import.meta.url, "./tokens.sql"),
};

type Row = Omit<AccountRow, "email" | "lastSeenAt"> & { email: Buffer | null; lastSeenAt: Date | null };
interface More extends Pick<AccountDetail, "language" | "manageable"> {
  phone: Buffer | null;
  createdAt: Date;
  invitedUntil: Date | null;
}
interface Token {
  id: string;
  name: string;
  actions: Action[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}
interface Filter {
  id?: string;
  q?: string | undefined;
  status?: string | undefined;
  organisation?: string | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

/** Who has an account, and what it holds. How to reach people is told to those who administer them, and written down. */
export const accountRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database, keys }) => {
  const config = { right: "account.read" } as const;
  const tags = ["administration"];

  /** Opens the contact of accounts, and writes down that it was read. */
  async function readAccounts(query: Query, filter: Filter): Promise<Accounts> {
    const q = filter.q || null;
    // An e-mail address is sealed: it is found whole or not at all.
    const byEmail = q?.includes("@") === true;
    const rows = await query<Row & { total: number }>(SQL.list, {
      id: filter.id ?? null,
      q: byEmail ? null : q,
      indexes: byEmail ? keys.indexes(q) : null,
      status: filter.status ?? null,
      organisation: filter.organisation ?? null,
      limit: filter.limit ?? 50,
      offset: filter.offset ?? 0,
    });
    // Where nothing fits, one row still says so.
    const found = rows.filter(({ id }) => id !== null);
    const read = found.filter(({ email }) => email !== null).map(({ id }) => id);
    if (read.length > 0) await writeAudit(query, "account.read-contact", read.join(","));
    const accounts = found.map((row) => ({
      ...row,
      email: openField(keys, row.email, "account.email"),
      lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    }));
    return { total: rows[0]?.total ?? 0, accounts };
  }

  app.get(
    "/api/administration/accounts",
    {
      config,
      schema: {
        tags,
        summary: "Accounts, by name",
        description: "With an @ in it, q is a whole e-mail address.",
        querystring: Type.Object(
          {
            q: Type.Optional(Type.String({ maxLength: 254 })),
            status: Type.Optional(AccountStatus),
            organisation: Type.Optional(OrganisationId),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
            offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Accounts },
      },
    },
    ({ asker, query: filter }) => database.changeAsPerson(asker, (query) => readAccounts(query, filter)),
  );

  app.get(
    "/api/administration/accounts/:id",
    {
      config,
      schema: {
        tags,
        summary: "An account with all that it holds",
        params: Type.Object({ id: Uuid }),
        response: { 200: AccountDetail },
      },
    },
    ({ asker, params: { id } }) =>
      database.changeAsPerson(asker, async (query): Promise<AccountDetail> => {
        const { accounts } = await readAccounts(query, { id });
        const [more] = await query<More>(SQL.more, { id });
        if (!accounts[0] || !more) throw new ProblemError("unknown-row");
        if (accounts[0].email === null && more.phone !== null) await writeAudit(query, "account.read-contact", id);
        const tokens = await query<Token>(SQL.tokens, { account: id });
        return {
          ...accounts[0],
          phone: openField(keys, more.phone, "account.phone"),
          language: more.language,
          createdAt: more.createdAt.toISOString(),
          invitedUntil: more.invitedUntil?.toISOString() ?? null,
          manageable: more.manageable,
          assignments: await query<Static<typeof Assignment>>(SQL.assignments, { account: id }),
          sessions: await readSessions(query, { account: id }),
          tokens: tokens.map((token) => ({
            ...token,
            createdAt: token.createdAt.toISOString(),
            expiresAt: token.expiresAt.toISOString(),
            usedAt: token.usedAt?.toISOString() ?? null,
          })),
        };
      }),
  );

  app.get(
    "/api/administration/roles",
    { config, schema: { tags, summary: "What each role may do", response: { 200: Roles } } },
    async (): Promise<Roles> => ({
      roles: (Object.keys(PERMISSIONS) as NewAssignment["role"][]).map((role) => ({
        role,
        may: [...PERMISSIONS[role].may],
        secondFactor: PERMISSIONS[role].secondFactor,
      })),
    }),
  );
};
