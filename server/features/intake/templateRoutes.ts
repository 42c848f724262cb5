import { todayThere } from "../../platform/period/todayThere.ts";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { IndicatorSetId, PeriodId } from "../../contract/indicator.ts";
import { ProblemError } from "../../errors.ts";
import { lastClosed, periodOf, readPeriod, writePeriod } from "../../platform/period/Period.ts";
import type { IntakeDeps } from "./deps.ts";
import { loadKnowledge } from "./loadKnowledge.ts";
import { writeTemplate } from "./template.ts";
import type { KnownIndicator } from "./understand/Knowledge.ts";
import { editionAt } from "./understand/resolveUnit.ts";
import { requirePeriod, requireSet } from "./requireSet.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An empty form for a set and a period, which reads back without a question. */
export const templateRoutes: FastifyPluginAsyncTypebox<IntakeDeps> = async (app, { database }) => {
  app.get(
    "/api/indicator-sets/:id/template.xlsx",
    {
      config: { right: "indicator.write" },
      schema: {
        tags: ["intake"],
        summary: "A form to fill in for a set of indicators",
        description:
          "A sheet for each level that reports, with the units of the period. Without a period: the last that is over.",
        params: Type.Object({ id: IndicatorSetId }),
        querystring: Type.Object({ period: Type.Optional(PeriodId) }, { additionalProperties: false }),
      },
    },
    async ({ asker, params: { id }, query: { period } }, reply) => {
      const { set, knowledge } = await database.asPerson(asker, async (query) => ({
        set: await requireSet(query, id),
        knowledge: await loadKnowledge(query),
      }));
      const own = knowledge.indicators.filter((indicator) => indicator.set === id && indicator.mayWrite);
      const asked = requirePeriod(period) ?? usualPeriod(own);
      const indicators = own.filter((indicator) => asked !== null && fits(indicator, asked));
      const days = asked === null ? null : readPeriod(asked);
      const edition = days && editionAt(knowledge.editions, days.end);
      if (asked === null || edition === null || indicators.length === 0) {
        throw new ProblemError("intake-no-template", { period: period ?? "" });
      }
      const units = knowledge.units.filter((unit) => unit.edition === edition);
      const bytes = await writeTemplate({ title: set.titleVi, owner: set.ownerName, period: asked, indicators, units });
      return reply
        .type(XLSX)
        .header("content-disposition", `attachment; filename="${id}-${asked.replace("/", "_")}.xlsx"`)
        .send(Buffer.from(bytes));
    },
  );
};

/** The last period that is over, of the cycle most indicators of the set have. */
function usualPeriod(indicators: KnownIndicator[]): string | null {
  const counts = new Map<KnownIndicator["cycle"], number>();
  for (const { cycle } of indicators) counts.set(cycle, (counts.get(cycle) ?? 0) + 1);
  const [cycle] = [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
  const today = todayThere();
  return cycle === undefined ? null : writePeriod(lastClosed(cycle, today));
}

function fits({ cycle }: KnownIndicator, period: string): boolean {
  const days = readPeriod(period)!;
  const own = periodOf(cycle, days.start);
  return own.start === days.start && own.end === days.end;
}
