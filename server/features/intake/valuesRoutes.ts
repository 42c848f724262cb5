import { createHash } from "node:crypto";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Accepted, type GivenValue, GivenValues, type IntakeCounts, RefusedValues } from "../../contract/intake.ts";
import { languageOf, problem, ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { IntakeDeps } from "./deps.ts";
import { isChange, judge, keyOf } from "./judge/judge.ts";
import { loadKnowledge } from "./loadKnowledge.ts";
import { historyOfValues, readAround } from "./readAround.ts";
import { recordValues } from "./recordValues.ts";
import { type KeptIssue, saveIssues } from "./storeIntake.ts";
import type { Given } from "./StoredIntake.ts";
import { isError } from "./understand/Finding.ts";
import { issueOfValue, keptOf, type SentFinding, sentValues } from "./sentValues.ts";

const SQL = {
  insert: sqlFile(import.meta.url, "./sql/insertIntake.sql"),
  decide: sqlFile(import.meta.url, "./sql/decideIntake.sql"),
  refused: sqlFile(import.meta.url, "./sql/refusedBefore.sql"),
};
const NOTHING_SAID: Given = {
  period: null,
  edition: null,
  status: null,
  note: null,
  leaveOut: { kinds: [], cells: [] },
  rememberedAt: null,
  set: null,
};

const NO_COUNTS: IntakeCounts = {
  values: 0,
  added: 0,
  corrected: 0,
  unchanged: 0,
  leftOut: 0,
  questions: 0,
  errors: 0,
  warnings: 0,
};

interface Call {
  filename: string;
  sha256: string;
}

/** Values by interface: the same rules as for sheets, and no review. What is known already is not recorded again. */
export const valuesRoutes: FastifyPluginAsyncTypebox<IntakeDeps> = async (app, { database }) => {
  app.post(
    "/api/indicators/values",
    {
      config: { right: "indicator.write" },
      bodyLimit: 4 * 1024 * 1024,
      schema: {
        tags: ["intake"],
        summary: "Report values",
        description:
          "All or none: with an error nothing is recorded. Sending the same again changes nothing. Warnings are kept with the call.",
        body: GivenValues,
        response: { 200: Accepted, 422: RefusedValues },
      },
    },
    async (request, reply) => {
      const { asker, body } = request;
      const call = {
        filename: `API${body.source === undefined ? "" : `: ${body.source}`}`.slice(0, 200),
        sha256: createHash("sha256").update(JSON.stringify(body)).digest("hex"),
      };
      const result = await database.changeAsPerson(asker, (query) => report(query, body.values, call));
      if ("accepted" in result) return result.accepted;
      // In a transaction of its own: the one before is undone, and what was wrong is still counted.
      await database.changeAsPerson(asker, (query) => keepRefusal(query, call, result.findings.map(keptOf)));
      const count = result.findings.filter(isError).length;
      request.log.warn({ kind: "intake-refused-values", count }, "refused");
      const {
        type,
        title,
        status,
        detail = "",
      } = problem("intake-refused-values", { count: String(count) }, languageOf(request));
      return reply
        .code(422)
        .type("application/problem+json")
        .send({
          type,
          title,
          status,
          detail,
          request: request.id,
          issues: result.findings.slice(0, 1_000).map(issueOfValue),
        });
    },
  );
};

async function report(
  query: Query,
  given: GivenValue[],
  call: Call,
): Promise<{ accepted: Accepted } | { findings: SentFinding[] }> {
  const { values, findings } = sentValues(await loadKnowledge(query), given);
  const around = { ...(await readAround(query, values)), history: await historyOfValues(query, values) };
  const byPlace = new Map(values.map((value) => [value.row, value]));
  for (const finding of judge(values, around)) {
    const { unit, indicator } = byPlace.get(finding.row)!;
    findings.push({ ...finding, at: finding.row, of: unit, known: indicator });
  }
  findings.sort((a, b) => a.at - b.at);
  // Nothing of this is theirs to report.
  if (values.every(({ indicator }) => !indicator.mayWrite) && findings.some(({ kind }) => kind === "not-allowed")) {
    throw new ProblemError("not-allowed");
  }
  if (findings.some(isError)) return { findings };
  const counts: IntakeCounts = {
    ...NO_COUNTS,
    values: values.length,
    unchanged: values.length,
    warnings: findings.length,
  };
  if (!values.some((value) => isChange(value, around.current.get(keyOf(value)))))
    return { accepted: { id: null, counts } };
  const sets = new Set(values.map(({ indicator }) => indicator.set));
  const id = await insert(query, call, sets.size === 1 ? [...sets][0]! : null);
  const recorded = { ...counts, ...(await recordValues(query, values, id)) };
  await saveIssues(query, id, findings.map(keptOf));
  await query(SQL.decide, { id, state: "accepted", counts: JSON.stringify(recorded), keep: false });
  await writeAudit(query, "intake.report", id, { sets: [...sets], counts: recorded });
  return { accepted: { id, counts: recorded } };
}

async function insert(query: Query, { filename, sha256 }: Call, set: string | null): Promise<string> {
  const [made] = await query<{ id: string }>(SQL.insert, {
    set_id: set,
    filename,
    sha256,
    sheets: null,
    given: JSON.stringify(NOTHING_SAID),
  });
  return made!.id;
}

/** A machine that sends the same wrong values again and again is counted once. */
async function keepRefusal(query: Query, call: Call, issues: KeptIssue[]): Promise<void> {
  const [before] = await query(SQL.refused, { sha256: call.sha256 });
  if (before) return;
  const id = await insert(query, call, null);
  await saveIssues(query, id, issues);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  const counts = { ...NO_COUNTS, errors, warnings: issues.length - errors };
  await query(SQL.decide, { id, state: "rejected", counts: JSON.stringify(counts), keep: false });
}
