import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { ChangeRetention, type Retention, Retentions } from "../../contract/administration.ts";
import { ProblemError } from "../../errors.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";
import { explained } from "../../platform/explained.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./retention.sql"),
  change: sqlFile(import.meta.url, "./changeRetention.sql"),
};

async function requireEverywhere({ person }: FastifyRequest): Promise<void> {
  if (person.claims.actions["retention.manage"] !== null) throw new ProblemError("not-allowed");
}

/** How long records are kept. */
export const retentionRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database }) => {
  const config = { right: "retention.manage" } as const;
  const tags = ["administration"];
  app.addHook("onRequest", requireEverywhere);

  app.get(
    "/api/administration/retention",
    { config, schema: { tags, summary: "How long records are kept", response: { 200: Retentions } } },
    async ({ asker }): Promise<Retentions> => ({
      retention: await database.asPerson(asker, (query) => query<Retention>(SQL.list)),
    }),
  );

  app.patch(
    "/api/administration/retention",
    { config, schema: { tags, summary: "Change how long a kind of record is kept", body: ChangeRetention } },
    async ({ asker, body: { kind, days, reason } }, reply) => {
      const changed = await explained(
        database.changeAsPerson(asker, (query) =>
          query(SQL.change, { kind, days: days ?? null, reason: reason?.trim() ?? null }),
        ),
        { audit_kept_long_enough: "days" },
      );
      if (changed.length === 0) throw new ProblemError("unknown-row");
      return reply.code(204).send();
    },
  );
};
