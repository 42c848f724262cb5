import type { FastifyInstance } from "fastify";
import type { Database } from "../../platform/database.ts";
import { KeyRing } from "../../platform/identity/KeyRing.ts";
import { sealEmail } from "../../platform/identity/openField.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";

type Method = "GET" | "POST" | "PATCH" | "DELETE";
export const keys = new KeyRing([Buffer.alloc(32, 7)]);

/** What tests of administering ask, as somebody, and look up, as the owner. */
export const testDesk = (app: FastifyInstance, database: Database) => {
  const sql = <Row extends object = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    database.asSystem("test", async (client) => (await client.query<Row>(text, values)).rows);
  return {
    sql,
    ask: (cookie: string, method: Method, url: string, payload?: object) =>
      app.inject({ method, url: `/api/administration${url}`, headers: { cookie }, ...(payload ? { payload } : {}) }),
    me: async (cookie: string) =>
      (await app.inject({ url: "/api/session", headers: { cookie } })).json<{
        stage: string | null;
        account: { id: string } | null;
        behind: string | null;
      }>(),
    /** A token by which somebody's machine acts. */
    async machine(account: string, actions: string[]): Promise<string> {
      const token = `smt_${newToken()}`;
      await sql(
        `insert into senmap.api_token (token_hash, account, name, actions, expires_at)
         values ($1, $2, 'Máy', $3, now() + interval '1 hour')`,
        [hashToken(token), account, actions],
      );
      return token;
    },
    by: (token: string, method: Method, url: string, payload?: object) =>
      app.inject({
        method,
        url: `/api/administration${url}`,
        headers: { authorization: `Bearer ${token}` },
        ...(payload ? { payload } : {}),
      }),
    async giveEmail(account: string, address: string): Promise<void> {
      const { email, emailIndex } = sealEmail(keys, address);
      await sql("update senmap.account set email = $1, email_index = $2 where id = $3", [email, emailIndex, account]);
    },
  };
};
