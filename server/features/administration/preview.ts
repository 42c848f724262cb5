import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { BeginPreview } from "../../contract/administration.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import { covers } from "../../platform/identity/People.ts";
import { readPerson } from "../../platform/identity/Person.ts";
import { requireSession } from "../../platform/identity/requireSession.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";
import { refuse } from "./refusals.ts";

const SQL = {
  previewable: sqlFile(import.meta.url, "./previewable.sql"),
  status: sqlFile(import.meta.url, "./accountStatus.sql"),
  set: sqlFile(import.meta.url, "./setPreview.sql"),
};

/** Seeing the map as somebody else sees it, to find out what they may see. Nothing can be changed meanwhile. */
export const previewRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database, people }) => {
  const tags = ["administration"];
  app.addHook("onRequest", requireSession);

  app.post(
    "/api/administration/preview",
    {
      config: { right: "account.preview" },
      schema: { tags, summary: "Look as somebody else", body: BeginPreview },
    },
    async ({ asker, person, known, body: { account } }, reply) => {
      if (account === person.account) throw new ProblemError("not-yourself");
      const found = await database.asPerson(asker, async (query) => {
        const [row] = await query<{ id: string; name: string; language: "vi" | "en" }>(SQL.previewable, {
          id: account,
        });
        return row ?? refuse(await query(SQL.status, { id: account }));
      });
      await database.asSignIn(asker, async (query) => {
        if (!covers(person, await readPerson(query, found))) throw new ProblemError("not-allowed");
        await query(SQL.set, { session: known!.session!.id, preview_of: account });
        await writeAudit(query, "account.preview-begin", account);
      });
      people.forget();
      return reply.code(204).send();
    },
  );

  app.delete(
    "/api/administration/preview",
    {
      config: { right: "signed-in", whilePreviewing: true },
      schema: { tags, summary: "Look with one's own eyes again" },
    },
    async ({ asker, person, known }, reply) => {
      await database.asSignIn(asker, async (query) => {
        const ended = await query(SQL.set, { session: known!.session!.id, preview_of: null });
        if (ended.length > 0) await writeAudit(query, "account.preview-end", person.account!);
      });
      people.forget();
      return reply.code(204).send();
    },
  );
};
