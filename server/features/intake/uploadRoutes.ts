import { createHash } from "node:crypto";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { PastedTable, Review, UploadQuery } from "../../contract/intake.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { requireEdition } from "../../platform/editions.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { IntakeDeps } from "./deps.ts";
import { fingerprintOf, read, weigh } from "./examine.ts";
import { loadKnowledge } from "./loadKnowledge.ts";
import { LIMITS } from "./read/limits.ts";
import { readApart } from "./read/readApart.ts";
import type { Sheet } from "./read/Sheet.ts";
import { UnreadableError } from "./read/UnreadableError.ts";
import { requirePeriod, requireSet, setOf } from "./requireSet.ts";
import { reviewOf } from "./reviewOf.ts";
import { readIntake, saveIntake } from "./storeIntake.ts";
import type { Given, GivenWithFile } from "./StoredIntake.ts";
import type { Answers } from "./understand/Question.ts";

const SQL = {
  insert: sqlFile(import.meta.url, "./sql/insertIntake.sql"),
  supersede: sqlFile(import.meta.url, "./sql/supersede.sql"),
  mapping: sqlFile(import.meta.url, "./sql/mapping.sql"),
};

/** What files come as. What is in them is told by their first bytes, not by this. */
const FILES = [
  "application/octet-stream",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.ms-excel",
  "text/csv",
  "text/tab-separated-values",
  "text/plain",
];

/** Sending a file of values, or a table that was copied: nothing is recorded until it is accepted. */
export const uploadRoutes: FastifyPluginAsyncTypebox<IntakeDeps> = async (app, { database }) => {
  app.addContentTypeParser(FILES, { parseAs: "buffer" }, (_request, body, done) => done(null, body));

  app.post(
    "/api/intake",
    {
      config: { right: "indicator.write" },
      bodyLimit: LIMITS.upload,
      schema: {
        tags: ["intake"],
        summary: "Send a file of values for review",
        description:
          "The body is the file (.xlsx, .csv), or JSON {text} with a table that was copied. Nothing is recorded until it is accepted.",
        querystring: UploadQuery,
        body: { content: { "application/json": { schema: PastedTable } } },
        response: { 201: Review },
      },
    },
    async ({ asker, query: said, body }, reply) => {
      const filename = (said.filename ?? "").toWellFormed().replaceAll(/\p{Cc}/gu, "");
      const given: Given = {
        period: requirePeriod(said.period),
        edition: said.edition ?? null,
        status: said.status ?? null,
        note: null,
        leaveOut: { kinds: [], cells: [] },
        rememberedAt: null,
        set: said.set ?? null,
      };
      await database.asPerson(asker, async (query) => {
        if (given.set !== null) await requireSet(query, given.set);
        if (given.edition !== null) await requireEdition(query, given.edition);
      });
      const bytes = bytesOf(body);
      const sheets = await readOr(Buffer.isBuffer(body) ? { bytes } : { text: bytes.toString() });
      const review = await database.changeAsPerson(asker, async (query) => {
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        const { answers, given: meant, examined } = await understand(query, sheets, { ...given, file: filename });
        const { file: _, ...kept } = meant;
        const set = setOf(examined, kept.set);
        const [made] = await query<{ id: string }>(SQL.insert, {
          set_id: set,
          filename,
          sha256,
          sheets: JSON.stringify(sheets),
          given: JSON.stringify(kept),
        });
        await query(SQL.supersede, { id: made!.id, filename, set_id: set });
        const counts = await saveIntake(query, { id: made!.id, set, answers, given: kept }, examined);
        await writeAudit(query, "intake.receive", made!.id, { set, sha256, counts });
        return reviewOf((await readIntake(query, made!.id))!, examined, {});
      });
      return reply.code(201).send(review);
    },
  );
};

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body;
  const text = (body as { text?: string } | undefined)?.text;
  if (text === undefined) throw new ProblemError("intake-empty");
  return Buffer.from(text);
}

async function readOr(asked: Parameters<typeof readApart>[0]): Promise<Sheet[]> {
  try {
    return await readApart(asked);
  } catch (error) {
    throw error instanceof UnreadableError ? new ProblemError(`intake-${error.reason}`) : error;
  }
}

/** Understands a file as it is, or as the last accepted one with the same headers was meant. */
async function understand(query: Query, sheets: Sheet[], given: GivenWithFile) {
  const knowledge = await loadKnowledge(query);
  const reading = read(sheets, knowledge, {}, given);
  const [held] = await query<{ set: string; answers: Answers; rememberedAt: Date }>(SQL.mapping, {
    fingerprint: fingerprintOf(reading),
    set_id: given.set,
  });
  if (!held) return { answers: {}, given, examined: await weigh(query, reading, given) };
  const { answers, set } = held;
  const meant = { ...given, set, rememberedAt: held.rememberedAt.toISOString() };
  return { answers, given: meant, examined: await weigh(query, read(sheets, knowledge, answers, meant), meant) };
}
