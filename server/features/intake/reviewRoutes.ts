import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { writeCsv } from "hucre/csv";
import Type from "typebox";
import { Uuid } from "../../contract/access.ts";
import { ChangeMapping, Intakes, IntakeState, Review, ReviewQuery } from "../../contract/intake.ts";
import { IndicatorSetId } from "../../contract/indicator.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { requireEdition } from "../../platform/editions.ts";
import { sqlFile } from "../../platform/sql.ts";
import { checkAnswers } from "./checkAnswers.ts";
import { decidedReview, readIssues } from "./decidedReview.ts";
import type { IntakeDeps } from "./deps.ts";
import { examine } from "./examine.ts";
import { requirePeriod, setOf } from "./requireSet.ts";
import { headOf, reviewOf } from "./reviewOf.ts";
import { lockIntake, readIntake, saveIntake } from "./storeIntake.ts";
import type { StoredIntake } from "./StoredIntake.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./sql/listIntakes.sql"),
  decide: sqlFile(import.meta.url, "./sql/decideIntake.sql"),
};

/** @throws ProblemError for an intake that does not exist, or that the person may not see. */
async function requireIntake(query: Query, id: string): Promise<StoredIntake> {
  const stored = await readIntake(query, id);
  if (!stored) throw new ProblemError("unknown-row");
  return stored;
}

/** An intake that is still to be decided, held until the end of the transaction. @throws ProblemError otherwise. */
export async function requireOpen(
  query: Query,
  id: string,
): Promise<StoredIntake & { sheets: NonNullable<StoredIntake["sheets"]> }> {
  const held = await lockIntake(query, id);
  const stored = await requireIntake(query, id);
  if (!held || stored.sheets === null) throw new ProblemError("intake-decided");
  return { ...stored, sheets: stored.sheets };
}

/** Looking at what was sent, saying how it is meant, and rejecting it. */
export const reviewRoutes: FastifyPluginAsyncTypebox<IntakeDeps> = async (app, { database }) => {
  const config = { right: "indicator.write" } as const;
  const tags = ["intake"];
  const params = Type.Object({ id: Uuid });

  app.get(
    "/api/intake",
    {
      config,
      schema: {
        tags,
        summary: "What was sent, the newest first",
        querystring: Type.Object(
          {
            set: Type.Optional(IndicatorSetId),
            state: Type.Optional(IntakeState),
            offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: Intakes },
      },
    },
    async ({ asker, query: { set = null, state = null, offset = 0, limit = 50 } }): Promise<Intakes> => {
      const rows = await database.asPerson(asker, (query) =>
        query<StoredIntake>(SQL.list, { set_id: set, state, offset, limit }),
      );
      return { intakes: rows.map((row) => ({ ...headOf(row), counts: "values" in row.counts ? row.counts : null })) };
    },
  );

  app.get(
    "/api/intake/:id",
    {
      config,
      schema: {
        tags,
        summary: "What a file was understood to say",
        params,
        querystring: ReviewQuery,
        response: { 200: Review },
      },
    },
    ({ asker, params: { id }, query: wanted }): Promise<Review> =>
      database.asPerson(asker, async (query) => {
        const stored = await requireIntake(query, id);
        if (stored.state !== "review" || stored.sheets === null) return decidedReview(query, stored);
        const { answers, given, filename } = stored;
        return reviewOf(stored, await examine(query, stored.sheets, answers, { ...given, file: filename }), wanted);
      }),
  );

  app.get(
    "/api/intake/:id/issues.csv",
    { config, schema: { tags, summary: "What is wrong with a file, as a table to send back", params } },
    async ({ asker, params: { id } }, reply) => {
      const issues = await database.asPerson(asker, async (query) => {
        await requireIntake(query, id);
        return readIssues(query, id);
      });
      const rows = issues.map((issue) => [
        issue.cell ?? "",
        issue.severity === "error" ? "Lỗi" : "Cảnh báo",
        issue.indicator ?? "",
        issue.unit?.code ?? "",
        issue.unit?.name ?? "",
        issue.period ?? "",
        issue.raw,
        issue.text.vi,
        issue.leftOut ? "Đã loại ra" : "",
      ]);
      const headers = ["Ô", "Mức", "Chỉ tiêu", "Mã đơn vị", "Đơn vị", "Kỳ", "Nội dung", "Vấn đề", "Xử lý"];
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="senmap-issues.csv"')
        .send(writeCsv([headers, ...rows], { bom: true, escapeFormulae: true }));
    },
  );

  app.patch(
    "/api/intake/:id/mapping",
    {
      config,
      bodyLimit: 1024 * 1024,
      schema: {
        tags,
        summary: "Answer questions, give columns another meaning, leave rows out",
        params,
        body: ChangeMapping,
        response: { 200: Review },
      },
    },
    ({ asker, params: { id }, body }): Promise<Review> =>
      database.changeAsPerson(asker, async (query) => {
        const stored = await requireOpen(query, id);
        const answers = { ...stored.answers };
        for (const [question, answer] of Object.entries(body.answers ?? {})) {
          if (answer === null) delete answers[question];
          else answers[question] = answer;
        }
        const given = { ...stored.given };
        if (body.period !== undefined) given.period = requirePeriod(body.period);
        if (body.edition !== undefined) given.edition = body.edition;
        if (body.status !== undefined) given.status = body.status;
        if (body.note !== undefined) given.note = body.note;
        if (body.leaveOut !== undefined) given.leaveOut = body.leaveOut;
        if (given.edition !== null) await requireEdition(query, given.edition);
        const examined = await examine(query, stored.sheets, answers, { ...given, file: stored.filename });
        checkAnswers(examined.reading, body.answers ?? {});
        const set = setOf(examined, given.set);
        await saveIntake(query, { id, set, answers, given }, examined);
        return reviewOf({ ...stored, set, answers, given }, examined, {});
      }),
  );

  app.delete(
    "/api/intake/:id",
    { config, schema: { tags, summary: "Reject what was sent", params } },
    async ({ asker, params: { id } }, reply) => {
      await database.changeAsPerson(asker, async (query) => {
        const stored = await requireOpen(query, id);
        await query(SQL.decide, { id, state: "rejected", counts: JSON.stringify(stored.counts), keep: false });
        await writeAudit(query, "intake.reject", id, { set: stored.set });
      });
      return reply.code(204).send();
    },
  );
};
