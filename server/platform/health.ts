import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { ANONYMOUS, type Database } from "./database.ts";
import { sqlFile } from "./sql.ts";

const HEALTH = sqlFile(import.meta.url, "./health.sql");
const Health = Type.Object({ ready: Type.Boolean() });

/** `GET /healthz`: 200 once the map can be used, 503 until then. */
export const healthRoutes: FastifyPluginAsyncTypebox<{ database: Database }> = async (app, { database }) => {
  app.get(
    "/healthz",
    { config: { right: "public" }, schema: { tags: ["operation"], response: { 200: Health, 503: Health } } },
    async (_request, reply) => {
      const rows = await database.asPerson(ANONYMOUS, (query) => query<{ ready: boolean }>(HEALTH)).catch(() => []);
      const ready = rows[0]?.ready === true;
      return reply.code(ready ? 200 : 503).send({ ready });
    },
  );
};
