import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";
import { Uuid } from "../../contract/access.ts";
import { OwnSessions, type SessionFacts } from "../../contract/account.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { requireSession } from "../../platform/identity/requireSession.ts";
import { sessionCookie } from "../../platform/identity/sessionCookie.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AccountDeps } from "./routes.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./sessions.sql"),
  end: sqlFile(import.meta.url, "./endSession.sql"),
  endAll: sqlFile(import.meta.url, "./endSessions.sql"),
};

type Times = "startedAt" | "seenAt" | "expiresAt";
type Row = Omit<Static<typeof SessionFacts>, Times> & Record<Times, Date>;

/** Where one is signed in, and signing out there. */
export const sessionRoutes: FastifyPluginAsyncTypebox<AccountDeps> = async (app, { database, people }) => {
  const config = { right: "signed-in" } as const;
  const tags = ["account"];
  app.addHook("onRequest", requireSession);

  const forgetCookie = (request: FastifyRequest, reply: FastifyReply) =>
    reply.header("set-cookie", sessionCookie(null, request.protocol === "https", 0));

  app.get(
    "/api/account/sessions",
    { config, schema: { tags, summary: "Where I am signed in", response: { 200: OwnSessions } } },
    async ({ person, known, asker }): Promise<OwnSessions> => {
      const rows = await database.asSignIn(asker, (query) => query<Row>(SQL.list, { account: person.account }));
      const own = known?.behind === null;
      const sessions = rows.map(({ id, method, startedAt, seenAt, expiresAt, address, agent }) => ({
        id,
        method,
        startedAt: startedAt.toISOString(),
        seenAt: seenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        address: own ? address : null,
        agent: own ? agent : null,
        current: id === known?.session?.id,
      }));
      return { sessions };
    },
  );

  app.delete(
    "/api/account/sessions",
    { config, schema: { tags, summary: "Sign out everywhere, here too" } },
    async (request, reply) => {
      const account = request.person.account!;
      await database.asSignIn(request.asker, async (query) => {
        const ended = await query(SQL.endAll, { account });
        await writeAudit(query, "sign-out.everywhere", account, { sessions: ended.length });
      });
      people.forget();
      return forgetCookie(request, reply).code(204).send();
    },
  );

  app.delete(
    "/api/account/sessions/:id",
    {
      config,
      schema: { tags, summary: "Sign out at one browser", params: Type.Object({ id: Uuid }) },
    },
    async (request, reply) => {
      const account = request.person.account!;
      const { id } = request.params;
      const ended = await database.asSignIn(request.asker, async (query) => {
        const rows = await query(SQL.end, { id, account });
        if (rows.length > 0) await writeAudit(query, "session.ended", account, { session: id });
        return rows.length > 0;
      });
      if (!ended) throw new ProblemError("unknown-row");
      people.forget();
      if (id === request.known?.session?.id) forgetCookie(request, reply);
      return reply.code(204).send();
    },
  );
};
