import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { EditionId, Level, UnitCode } from "../../contract/admin-unit.ts";
import { TrustAspect, type TrustRow, TrustRows, TrustScores } from "../../contract/data-trust.ts";
import { IndicatorSetId } from "../../contract/indicator.ts";
import { ProblemError } from "../../errors.ts";
import type { Database } from "../../platform/database.ts";
import type { LandKeeper } from "../../platform/land/readLand.ts";
import { requirePlace } from "../../platform/land/requirePlace.ts";
import { writePeriod } from "../../platform/period/Period.ts";
import { type Sql, sqlFile } from "../../platform/sql.ts";
import { holders, readTrust } from "./readTrust.ts";

const ROWS: Record<"correct" | "complete" | "clean" | "live", Sql> = {
  correct: sqlFile(import.meta.url, "./faultRows.sql"),
  complete: sqlFile(import.meta.url, "./missingRows.sql"),
  live: sqlFile(import.meta.url, "./missingRows.sql"),
  clean: sqlFile(import.meta.url, "./intakeRows.sql"),
};
const MOST_ROWS = 500;

type Row = Omit<TrustRow, "period" | "value" | "expected" | "dueOn" | "daysLate" | "text"> & {
  start: string;
  end: string;
} & Partial<Pick<TrustRow, "value" | "expected" | "dueOn" | "daysLate" | "text">>;

const today = (): string => Temporal.Now.zonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate().toString();

/** How far figures can be trusted: đúng, đủ, sạch, sống, by set and unit, and the rows behind each score. */
export const trustRoutes: FastifyPluginAsyncTypebox<{ database: Database; lands: LandKeeper }> = async (
  app,
  { database, lands },
) => {
  const tags = ["data trust"];
  const Periods = Type.Optional(
    Type.Integer({ minimum: 1, maximum: 12, description: "Periods that were due; 3 when left out." }),
  );

  app.get(
    "/api/data-trust",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "đúng, đủ, sạch, sống of each set and unit",
        querystring: Type.Object(
          {
            edition: EditionId,
            level: Level,
            within: Type.Optional(UnitCode),
            set: Type.Optional(IndicatorSetId),
            periods: Periods,
          },
          { additionalProperties: false },
        ),
        response: { 200: TrustScores },
      },
    },
    async ({ asker, query: { edition, level, within, set, periods = 3 } }) => {
      const land = await lands.get();
      requirePlace(land, edition, within);
      return database.asPerson(asker, async (query) => {
        return readTrust(query, land, {
          edition,
          level,
          within: within ?? null,
          set: set ?? null,
          today: today(),
          periods,
        });
      });
    },
  );

  app.get(
    "/api/data-trust/rows",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "The rows behind a score",
        querystring: Type.Object(
          { edition: EditionId, unit: UnitCode, set: IndicatorSetId, aspect: TrustAspect, periods: Periods },
          { additionalProperties: false },
        ),
        response: { 200: TrustRows },
      },
    },
    async ({ asker, query: { edition, unit: code, set, aspect, periods = 3 } }) => {
      const land = await lands.get();
      const unit = land.units.get(Number(edition) * 100_000 + Number(code));
      if (unit === undefined) throw new ProblemError("unknown-unit", { edition, code });
      const holder = holders(land, [unit]);
      const units = [...land.units.values()].filter(({ id }) => holder(id) !== null).map(({ id }) => id);
      const rows = await database.asPerson(asker, (query) =>
        query<Row>(ROWS[aspect], {
          set,
          today: today(),
          periods,
          units,
          late_only: aspect === "live",
          row_limit: MOST_ROWS + 1,
        }),
      );
      return { rows: rows.slice(0, MOST_ROWS).map(describeRow), more: rows.length > MOST_ROWS };
    },
  );
};

function describeRow({ start, end, ...row }: Row): TrustRow {
  return {
    value: null,
    expected: null,
    dueOn: null,
    daysLate: null,
    text: null,
    ...row,
    period: writePeriod({ start, end }),
  };
}
