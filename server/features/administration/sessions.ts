import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type, { type Static } from "typebox";
import { Uuid } from "../../contract/access.ts";
import { type AccountSession, AccountSessions } from "../../contract/administration.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";
import { refuse } from "./refusals.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./sessions.sql"),
  one: sqlFile(import.meta.url, "./session.sql"),
  end: sqlFile(import.meta.url, "./endSession.sql"),
};

/** Of how many people one entry of the audit log tells at most. */
const MOST_TOLD = 100;

type Times = "startedAt" | "seenAt" | "expiresAt";
type Session = Omit<Static<typeof AccountSession>, "current">;
type Row = Omit<Session, Times> & Record<Times, Date>;

/** The sessions that the person may see, the last used first. They tell where people are: that they were read is written down. */
export async function readSessions(query: Query, filter: { account?: string; q?: string }): Promise<Session[]> {
  const rows = await query<Row>(SQL.list, { account: filter.account ?? null, q: filter.q || null });
  const people = [...new Set(rows.map(({ account }) => account))];
  if (people.length > 0) {
    await writeAudit(query, "account.read-sessions", people.slice(0, MOST_TOLD).join(","), {
      accounts: people.length,
      sessions: rows.length,
    });
  }
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    seenAt: row.seenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

/** Who is signed in where, and signing them out. */
export const sessionRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database, people }) => {
  const config = { right: "session.manage" } as const;
  const tags = ["administration"];

  app.get(
    "/api/administration/sessions",
    {
      config,
      schema: {
        tags,
        summary: "Who is signed in where",
        querystring: Type.Object(
          { q: Type.Optional(Type.String({ maxLength: 200 })) },
          { additionalProperties: false },
        ),
        response: { 200: AccountSessions },
      },
    },
    async ({ asker, known, query: { q } }): Promise<AccountSessions> => {
      const sessions = await database.changeAsPerson(asker, (query) =>
        readSessions(query, q === undefined ? {} : { q }),
      );
      return { sessions: sessions.map((session) => ({ ...session, current: session.id === known?.session?.id })) };
    },
  );

  app.delete(
    "/api/administration/sessions/:id",
    { config, schema: { tags, summary: "Sign somebody out", params: Type.Object({ id: Uuid }) } },
    async ({ asker, params: { id } }, reply) => {
      await database.changeAsPerson(asker, async (query) => {
        const [ended] = await query<{ account: string }>(SQL.end, { id });
        if (!ended) refuse(await query(SQL.one, { id }));
        await writeAudit(query, "session.ended", ended.account, { session: id });
      });
      people.forget();
      return reply.code(204).send();
    },
  );
};
