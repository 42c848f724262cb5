import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { IndicatorSetId, PeriodId } from "../../contract/indicator.ts";
import { ClosedPeriods } from "../../contract/indicator-edit.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { explained } from "../../platform/explained.ts";
import { type Period, readPeriod, writePeriod } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { IndicatorDeps } from "./deps.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./closedPeriods.sql"),
  close: sqlFile(import.meta.url, "./closePeriod.sql"),
  open: sqlFile(import.meta.url, "./openPeriod.sql"),
};

interface Row extends Period {
  closedAt: Date;
  closedBy: string | null;
}

/** Periods whose figures are final: after that a value is only corrected, by who manages the indicator and with a reason. */
export const closingRoutes: FastifyPluginAsyncTypebox<IndicatorDeps> = async (app, { database }) => {
  const tags = ["indicators"];
  const params = Type.Object({ set: IndicatorSetId, period: PeriodId });
  const list = async (query: Query, set: string) => {
    const rows = await query<Row>(SQL.list, { set });
    return {
      set,
      periods: rows.map(({ closedAt, closedBy, ...days }) => ({
        period: writePeriod(days),
        closedAt: closedAt.toISOString(),
        closedBy,
      })),
    };
  };

  app.get(
    "/api/indicator-sets/:set/closed",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "Periods of a set whose figures are final",
        params: Type.Object({ set: IndicatorSetId }),
        response: { 200: ClosedPeriods },
      },
    },
    async ({ asker, params: { set } }) => database.asPerson(asker, (query) => list(query, set)),
  );

  for (const [method, statement, summary, action] of [
    ["PUT", SQL.close, "Close a period", "indicator-period.close"],
    ["DELETE", SQL.open, "Open a period again", "indicator-period.open"],
  ] as const) {
    app.route({
      method,
      url: "/api/indicator-sets/:set/closed/:period",
      config: { right: "indicator.manage" },
      schema: { tags, summary, params, response: { 200: ClosedPeriods } },
      handler: async ({ asker, params: { set, period } }) => {
        const days = readPeriod(period);
        if (days === null) throw new ProblemError("unknown-period", { period });
        const change = database.changeAsPerson(asker, async (query) => {
          const changed = await query(statement, { set, ...days });
          if (changed.length > 0) await writeAudit(query, action, set, { period });
          return list(query, set);
        });
        return explained(change, { indicator_period_closed_set_id_fkey: set });
      },
    });
  }
};
