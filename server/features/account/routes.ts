import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { ChangeOwnAccount, ChangePassword, OwnAccount } from "../../contract/account.ts";
import { languageOf, ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Database } from "../../platform/database.ts";
import type { KeyRing } from "../../platform/identity/KeyRing.ts";
import { openField } from "../../platform/identity/openField.ts";
import { requireGoodPassword } from "../../platform/identity/passwordRules.ts";
import type { People } from "../../platform/identity/People.ts";
import { requireSession } from "../../platform/identity/requireSession.ts";
import { hashPassword, isPassword } from "../../platform/identity/secrets.ts";
import { countAttempt, passwordLimits } from "../../platform/identity/throttle.ts";
import { sqlFile } from "../../platform/sql.ts";
import { sessionRoutes } from "./sessions.ts";
import { tokenRoutes } from "./tokens.ts";

const SQL = {
  own: sqlFile(import.meta.url, "./ownAccount.sql"),
  setLanguage: sqlFile(import.meta.url, "./setLanguage.sql"),
  setPassword: sqlFile(import.meta.url, "./setPassword.sql"),
};

export interface AccountDeps {
  database: Database;
  people: People;
  keys: KeyRing;
}

type Row = Omit<OwnAccount, "email" | "phone"> & {
  email: Buffer | null;
  phone: Buffer | null;
  password: string | null;
};

/** One's own account: what is known of it, where it is signed in, its password and its tokens. */
export const accountRoutes: FastifyPluginAsyncTypebox<AccountDeps> = async (app, deps) => {
  const { database, people, keys } = deps;
  const config = { right: "signed-in" } as const;
  const tags = ["account"];

  async function readOwn({ person, asker }: FastifyRequest): Promise<Row> {
    const [row] = await database.asSignIn(asker, (query) => query<Row>(SQL.own, { account: person.account }));
    if (!row) throw new ProblemError("unknown-row");
    return row;
  }

  app.get(
    "/api/account",
    { config, schema: { tags, summary: "My own account", response: { 200: OwnAccount } } },
    async (request): Promise<OwnAccount> => {
      const { name, email, phone, language, hasPassword, hasSecondFactor } = await readOwn(request);
      // Who looks as somebody else is not told how to reach them: that is asked for, and written down, in administration.
      const own = request.known?.behind === null;
      return {
        name,
        email: own ? openField(keys, email, "account.email") : null,
        phone: own ? openField(keys, phone, "account.phone") : null,
        language,
        hasPassword,
        hasSecondFactor,
      };
    },
  );

  app.patch(
    "/api/account",
    {
      config,
      onRequest: requireSession,
      schema: { tags, summary: "Change my language", body: ChangeOwnAccount },
    },
    async ({ person, asker, body: { language } }, reply) => {
      if (language !== undefined) {
        await database.asSignIn(asker, (query) => query(SQL.setLanguage, { account: person.account, language }));
        people.forget();
      }
      return reply.code(204).send();
    },
  );

  app.post(
    "/api/account/password",
    {
      config,
      onRequest: requireSession,
      schema: {
        tags,
        summary: "Change my password",
        description: "Needs the current password; an account without one says null. All other sessions end.",
        body: ChangePassword,
      },
    },
    async (request, reply) => {
      const { current, next } = request.body;
      const account = request.person.account!;
      const own = await readOwn(request);
      const attempt = await countAttempt(database, request.asker, passwordLimits(account));
      const right = own.password === null ? current === null : await isPassword(current ?? "", own.password);
      if (!right) {
        await database.asSignIn(request.asker, (query) => writeAudit(query, "account.password-refused", account));
        throw new ProblemError("wrong-password");
      }
      await attempt.forgive();
      const words = [own.name, openField(keys, own.email, "account.email") ?? ""];
      await requireGoodPassword(next, words, languageOf(request));
      const password = await hashPassword(next);
      await database.asSignIn(request.asker, async (query) => {
        await query(SQL.setPassword, { account, session: request.known!.session!.id, password });
        await writeAudit(query, "account.password-set", account, { by: "owner" });
      });
      people.forget();
      return reply.code(204).send();
    },
  );

  await app.register(sessionRoutes, deps);
  await app.register(tokenRoutes, deps);
};
