import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { type Action, Uuid } from "../../contract/access.ts";
import { IssuedToken, NewToken, OwnTokens } from "../../contract/account.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { may } from "../../platform/identity/Person.ts";
import { requireSession } from "../../platform/identity/requireSession.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AccountDeps } from "./routes.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./tokens.sql"),
  create: sqlFile(import.meta.url, "./createToken.sql"),
  delete: sqlFile(import.meta.url, "./deleteToken.sql"),
};

interface Row {
  id: string;
  name: string;
  actions: Action[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

/** Tokens by which one's machines act. */
export const tokenRoutes: FastifyPluginAsyncTypebox<AccountDeps> = async (app, { database, people }) => {
  const config = { right: "signed-in" } as const;
  const tags = ["account"];
  app.addHook("onRequest", requireSession);

  app.get(
    "/api/account/tokens",
    { config, schema: { tags, summary: "My tokens for machines", response: { 200: OwnTokens } } },
    async ({ person, asker }): Promise<OwnTokens> => {
      const rows = await database.asSignIn(asker, (query) => query<Row>(SQL.list, { account: person.account }));
      const tokens = rows.map(({ id, name, actions, createdAt, expiresAt, usedAt }) => ({
        id,
        name,
        actions,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        usedAt: usedAt?.toISOString() ?? null,
      }));
      return { tokens };
    },
  );

  app.post(
    "/api/account/tokens",
    {
      config: { right: "token.create" },
      schema: {
        tags,
        summary: "A new token for a machine",
        description: "It may do the given actions, none of which its owner may not do. The token is shown this once.",
        body: NewToken,
        response: { 201: IssuedToken },
      },
    },
    async ({ person, asker, body: { name, actions, days } }, reply) => {
      if (!actions.every((action) => may(person, action))) throw new ProblemError("not-allowed");
      const token = `smt_${newToken()}`;
      const account = person.account!;
      const issued = await database.asSignIn(asker, async (query) => {
        const [row] = await query<{ id: string; expiresAt: Date }>(SQL.create, {
          hash: hashToken(token),
          account,
          name,
          actions,
          days,
        });
        await writeAudit(query, "token.created", account, { token: row!.id, name, actions, days });
        return row!;
      });
      const body: IssuedToken = { id: issued.id, token, expiresAt: issued.expiresAt.toISOString() };
      return reply.code(201).send(body);
    },
  );

  app.delete(
    "/api/account/tokens/:id",
    { config, schema: { tags, summary: "Take a token back", params: Type.Object({ id: Uuid }) } },
    async ({ person, asker, params: { id } }, reply) => {
      const account = person.account!;
      const gone = await database.asSignIn(asker, async (query) => {
        const rows = await query(SQL.delete, { id, account });
        if (rows.length > 0) await writeAudit(query, "token.deleted", account, { token: id });
        return rows.length > 0;
      });
      if (!gone) throw new ProblemError("unknown-row");
      people.forget();
      return reply.code(204).send();
    },
  );
};
