import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { Uuid } from "../../contract/access.ts";
import { Accepted, AcceptIntake } from "../../contract/intake.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { IntakeDeps } from "./deps.ts";
import { type Examined, examine } from "./examine.ts";
import { recordValues } from "./recordValues.ts";
import { countsOf, kindsOf } from "./reviewOf.ts";
import { requireOpen } from "./reviewRoutes.ts";
import { saveIntake } from "./storeIntake.ts";
import type { StoredIntake } from "./StoredIntake.ts";

const SQL = {
  takeTime: sqlFile(import.meta.url, "./sql/takeTime.sql"),
  decide: sqlFile(import.meta.url, "./sql/decideIntake.sql"),
  remember: sqlFile(import.meta.url, "./sql/remember.sql"),
};

/** Accepting: everything in one transaction, or nothing. */
export const acceptRoutes: FastifyPluginAsyncTypebox<IntakeDeps> = async (app, { database }) => {
  app.post(
    "/api/intake/:id/accept",
    {
      config: { right: "indicator.write" },
      schema: {
        tags: ["intake"],
        summary: "Record what was reviewed",
        description:
          "Refused while questions have no answer, errors are not left out, or warnings are of kinds that are not acknowledged.",
        params: Type.Object({ id: Uuid }),
        body: AcceptIntake,
        response: { 200: Accepted },
      },
    },
    ({ asker, params: { id }, body }): Promise<Accepted> =>
      database.changeAsPerson(asker, async (query) => {
        await query(SQL.takeTime);
        const stored = await requireOpen(query, id);
        const { answers, given, filename, set } = stored;
        const examined = await examine(query, stored.sheets, answers, { ...given, file: filename });
        requireReady(examined, body);
        const seen = await saveIntake(query, { id, set, answers, given }, examined);
        const recorded = await recordValues(
          query,
          examined.values.filter(({ leftOut }) => !leftOut),
          id,
        );
        const counts = { ...seen, ...recorded };
        await query(SQL.decide, { id, state: "accepted", counts: JSON.stringify(counts), keep: true });
        await remember(query, stored, examined.fingerprint);
        await writeAudit(query, "intake.accept", id, { set, counts, acknowledged: body.acknowledge });
        return { id, counts };
      }),
  );
};

/** @throws ProblemError saying what stands in the way. */
function requireReady(examined: Examined, { acknowledge, version }: AcceptIntake): void {
  const { questions, errors, values, leftOut } = countsOf(examined);
  if (questions > 0 || errors > 0) {
    throw new ProblemError("intake-not-ready", { questions: String(questions), errors: String(errors) });
  }
  if (values - leftOut === 0) throw new ProblemError("intake-nothing");
  const unseen = kindsOf(examined).filter(({ kind }) => !acknowledge.includes(kind));
  if (unseen.length > 0)
    throw new ProblemError("intake-not-seen", { kinds: unseen.map(({ kind }) => kind).join(", ") });
  if (version !== undefined && version !== examined.version) throw new ProblemError("intake-changed");
}

/** Keeps how the file was meant for the next with the same headers; its period is its own. */
async function remember(query: Query, { set, answers }: StoredIntake, fingerprint: string): Promise<void> {
  if (set === null) return;
  const lasting = Object.fromEntries(
    Object.entries(answers).filter(([question]) => !/^(?:period|year):/.test(question)),
  );
  await query(SQL.remember, { set_id: set, fingerprint, answers: JSON.stringify(lasting) });
}
