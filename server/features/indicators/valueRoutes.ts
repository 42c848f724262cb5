import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { EditionId, Level, UnitCode } from "../../contract/admin-unit.ts";
import { IndicatorCode, PeriodId } from "../../contract/indicator.ts";
import {
  Against,
  BreakMethod,
  IndicatorValues,
  Shown,
  UnitProfile,
  ValueHistory,
} from "../../contract/indicator-value.ts";
import { described } from "../../contract/text.ts";
import { ProblemError } from "../../errors.ts";
import { requirePlace } from "../../platform/land/requirePlace.ts";
import type { IndicatorDeps } from "./deps.ts";
import { readHistory } from "./readHistory.ts";
import { readMoment } from "./readMoment.ts";
import { todayThere } from "../../platform/period/todayThere.ts";
import { readProfile } from "./readProfile.ts";
import { readValues, type ValuesQuestion } from "./readValues.ts";
import { valuesCsv, valuesXlsx, withoutDemo } from "./valuesFile.ts";

const AsOf = Type.String({
  maxLength: 40,
  description: "What was known then: a day, to its end in Vietnam (2026-03-05), or a moment with a zone.",
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Values of indicators, by unit and by indicator, as known now or then. */
export const valueRoutes: FastifyPluginAsyncTypebox<IndicatorDeps> = async (app, deps) => {
  const { database, lands, answers } = deps;
  const tags = ["indicators"];

  app.get(
    "/api/indicators/:code/values",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "Values of an indicator by unit, in any edition of units",
        description:
          "Every value says how it came to be: reported for this unit, put together from units of another edition, exactly or " +
          "as an estimate between low and high. Without period, from and to: the latest period that has values. A period without " +
          "values is answered by the last before it. Within a unit of the level asked for: that unit alone.",
        params: Type.Object({ code: IndicatorCode }),
        querystring: Type.Object(
          {
            edition: described(EditionId, "The edition of units to answer in, such as 2025; see /api/editions."),
            level: described(Level, "Whose values: province, district or commune."),
            within: Type.Optional(described(UnitCode, "Only units inside this one, by its code in that edition.")),
            period: Type.Optional(described(PeriodId, "One period, or the last before it that has values.")),
            from: Type.Optional(described(PeriodId, "All periods from the first day of this one.")),
            to: Type.Optional(described(PeriodId, "All periods to the last day of this one.")),
            asOf: Type.Optional(AsOf),
            show: Type.Optional(Shown),
            against: Type.Optional(
              described(Against, "What show=change is measured from: year, previous, or a fixed period."),
            ),
            breaks: Type.Optional(described(BreakMethod, "How classes are made: quantile, jenks, equal or manual.")),
            edges: Type.Optional(
              Type.String({
                maxLength: 200,
                description: "Class limits for breaks=manual, of what is shown: 80,90,95, or -5,0,5 of a change.",
              }),
            ),
            demo: Type.Optional(
              described(
                Type.Literal("include"),
                "Simulated figures are left out of csv and xlsx, unless they are asked for by demo=include.",
              ),
            ),
            format: Type.Optional(
              described(
                Type.Union([Type.Literal("json"), Type.Literal("csv"), Type.Literal("xlsx")]),
                "json, or a file: csv or xlsx, one row a value.",
              ),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: IndicatorValues },
      },
    },
    async ({ asker, params: { code }, query: asked, headers }, reply) => {
      const { format = "json" } = asked;
      requirePlace(await lands.get(), asked.edition, asked.within);
      const method = asked.breaks ?? "quantile";
      const question: ValuesQuestion = {
        code,
        edition: asked.edition,
        level: asked.level,
        within: asked.within ?? null,
        period: asked.period ?? null,
        from: asked.from ?? null,
        to: asked.to ?? null,
        asOf: readMoment(asked.asOf),
        show: asked.show ?? "value",
        against: asked.against ?? null,
        method,
        edges: method === "manual" ? readEdges(asked.edges) : [],
      };
      // Which target counts depends on the day.
      const sought = { code, question: JSON.stringify([todayThere(), question]), mark: answers.mark };
      const send = (answer: Buffer) => reply.type("application/json; charset=utf-8").send(answer as never);
      // Who asks for a fresh answer is not answered from memory.
      const kept = headers["cache-control"] === "no-cache" ? undefined : answers.peek(sought);
      if (kept && format === "json") return send(kept);
      const { values, isForAll } = await database.asPerson(asker, (query) => readValues(deps, query, question));
      // Limits by hand are as many as somebody can think of: they would push out what all ask for.
      const isKept = isForAll && method !== "manual";
      if (format === "json" && !isKept) return values;
      if (format === "json") {
        const answer = Buffer.from(reply.serialize(values) as string);
        answers.keep(sought, answer);
        return send(answer);
      }
      const told = asked.demo === "include" ? values : withoutDemo(values);
      const name = `${code}-${asked.edition}-${asked.level}.${format}`;
      reply
        .header("content-disposition", `attachment; filename="${name}"`)
        .serializer((file: unknown) => file as string);
      if (format === "csv") return reply.type("text/csv; charset=utf-8").send(valuesCsv(told) as never);
      return reply.type(XLSX).send((await valuesXlsx(told)) as never);
    },
  );

  app.get(
    "/api/indicators/:code/history",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "All that was ever recorded of a unit for a period",
        params: Type.Object({ code: IndicatorCode }),
        querystring: Type.Object(
          { edition: EditionId, unit: UnitCode, period: PeriodId },
          { additionalProperties: false },
        ),
        response: { 200: ValueHistory },
      },
    },
    async ({ asker, params: { code }, query: { edition, unit, period } }) => {
      requirePlace(await lands.get(), edition, unit);
      return database.asPerson(asker, (query) => readHistory(query, { code, edition, unit, period }));
    },
  );

  app.get(
    "/api/admin-units/:edition/:code/indicators",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "All indicators of one unit, against its target, its peers, its district and the province",
        params: Type.Object({ edition: EditionId, code: UnitCode }),
        querystring: Type.Object(
          {
            pillar: Type.Optional(Type.String({ maxLength: 40 })),
            period: Type.Optional(PeriodId),
            asOf: Type.Optional(AsOf),
          },
          { additionalProperties: false },
        ),
        response: { 200: UnitProfile },
      },
    },
    async ({ asker, params: { edition, code }, query: { pillar, period, asOf } }) => {
      requirePlace(await lands.get(), edition, code);
      return database.asPerson(asker, (query) =>
        readProfile(deps, query, {
          edition,
          unit: code,
          pillar: pillar ?? null,
          period: period ?? null,
          asOf: readMoment(asOf),
        }),
      );
    },
  );
};

/** @throws ProblemError when they are not 1 to 5 rising numbers. */
function readEdges(text: string | undefined): number[] {
  const edges = (text ?? "").split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const rising = edges.every((edge, index) => Number.isFinite(edge) && (index === 0 || edge > edges[index - 1]!));
  if (!rising || edges.length > 5) throw new ProblemError("invalid-breaks");
  return edges;
}
