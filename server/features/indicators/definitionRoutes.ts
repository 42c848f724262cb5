import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { IndicatorCode, IndicatorDefinition } from "../../contract/indicator.ts";
import { ChangeIndicator, GivenTarget, IndicatorVersions, NewIndicator } from "../../contract/indicator-edit.ts";
import type { Text } from "../../contract/text.ts";
import { ProblemError } from "../../errors.ts";
import { explained } from "../../platform/explained.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { IndicatorDeps } from "./deps.ts";
import { requireKnown } from "./Known.ts";
import { readDefinition } from "./readDefinition.ts";
import { readTargetVersions } from "./readTargetVersions.ts";
import { todayThere } from "../../platform/period/todayThere.ts";
import { describeVersion, type VersionRow } from "./describeVersion.ts";

const SQL = {
  change: sqlFile(import.meta.url, "./changeIndicator.sql"),
  create: sqlFile(import.meta.url, "./createIndicator.sql"),
  versions: sqlFile(import.meta.url, "./versions.sql"),
  setTarget: sqlFile(import.meta.url, "./setTarget.sql"),
  removeTarget: sqlFile(import.meta.url, "./removeTarget.sql"),
  nameDocument: sqlFile(import.meta.url, "./nameDocument.sql"),
};

const words = (name: string, text: Text | null | undefined) => ({
  [`${name}_vi`]: text?.vi ?? null,
  [`${name}_en`]: text?.en ?? null,
});

/** What does not fit together in a definition, which the database would refuse without saying why. */
function check({ aggregation, numerator, denominator, direction, ...fields }: Omit<ChangeIndicator, "version">): void {
  const wrong = (field: string): never => {
    throw new ProblemError("invalid-request", { field });
  };
  if (aggregation === "ratio" && !denominator) wrong("denominator");
  if (aggregation !== "ratio" && denominator) wrong("denominator");
  if (Boolean(numerator) !== Boolean(denominator)) wrong("numerator");
  if (direction !== "band" && (fields.bandLow != null || fields.bandHigh != null)) wrong("bandLow");
  if (fields.bandLow != null && fields.bandHigh != null && fields.bandLow > fields.bandHigh) wrong("bandHigh");
  if (fields.plausibleMin != null && fields.plausibleMax != null && fields.plausibleMin > fields.plausibleMax)
    wrong("plausibleMin");
}

/** Changing the catalogue: definitions with their versions, and targets. */
export const definitionRoutes: FastifyPluginAsyncTypebox<IndicatorDeps> = async (
  app,
  { database, series, answers },
) => {
  const tags = ["indicators"];
  const config = { right: "indicator.manage" } as const;
  const params = Type.Object({ code: IndicatorCode });
  const constraints = { indicator_set_id_fkey: "set", indicator_owner_fkey: "owner", indicator_code_key: "code" };

  app.post(
    "/api/indicators",
    {
      config,
      schema: { tags, summary: "Add an indicator", body: NewIndicator, response: { 201: IndicatorDefinition } },
    },
    async ({ asker, body }, reply) => {
      check(body);
      const {
        code,
        set,
        name,
        unit,
        description,
        numerator,
        denominator,
        factor = 1,
        classification = "public",
        ...rest
      } = body;
      const change = database.changeAsPerson(asker, async (query) => {
        await query(SQL.create, {
          ...rest,
          classification,
          code,
          set,
          factor,
          ...words("name", name),
          ...words("unit", unit),
          ...words("description", description),
          ...words("numerator", numerator),
          ...words("denominator", denominator),
        });
        return readDefinition(query, code);
      });
      return reply.code(201).send(await explained(change, constraints));
    },
  );

  app.patch(
    "/api/indicators/:code",
    {
      config,
      schema: {
        tags,
        summary: "Change a definition",
        description: "Keeps what it was as a version. Refused when somebody changed it since the version given.",
        params,
        body: ChangeIndicator,
        response: { 200: IndicatorDefinition },
      },
    },
    async ({ asker, params: { code }, body: { version, ...body } }) => {
      const change = database.changeAsPerson(asker, async (query) => {
        const before = await readDefinition(query, code);
        if (!before.mayManage) throw new ProblemError("not-allowed");
        if (before.version !== version) throw new ProblemError("changed-meanwhile");
        const fields = { ...before, ...body };
        check(fields);
        const changed = await query(SQL.change, {
          ...words("name", fields.name),
          ...words("description", fields.description),
          ...words("unit", fields.unit),
          ...words("numerator", fields.numerator),
          ...words("denominator", fields.denominator),
          code,
          version,
          set: fields.set,
          decimals: fields.decimals,
          pillar: fields.pillar,
          sector: fields.sector,
          direction: fields.direction,
          band_low: fields.bandLow,
          band_high: fields.bandHigh,
          aggregation: fields.aggregation,
          factor: fields.factor,
          weight: fields.weight,
          cycle: fields.cycle,
          level: fields.level,
          owner: fields.owner,
          plausible_min: fields.plausibleMin,
          plausible_max: fields.plausibleMax,
          max_jump: fields.maxJump,
          classification: fields.classification,
          retired_on: fields.retiredOn,
        });
        if (changed.length === 0) throw new ProblemError("changed-meanwhile");
        return readDefinition(query, code);
      });
      const after = await explained(change, constraints);
      series.evict(code);
      answers.evict(code);
      return after;
    },
  );

  app.get(
    "/api/indicators/:code/versions",
    {
      config,
      schema: {
        tags,
        summary: "What a definition and its targets were before",
        params,
        response: { 200: IndicatorVersions },
      },
    },
    async ({ asker, params: { code } }) =>
      database.asPerson(asker, async (query) => {
        await requireKnown(query, todayThere(), code);
        const rows = await query<VersionRow>(SQL.versions, { code });
        return { code, versions: rows.map(describeVersion), targets: await readTargetVersions(query, code) };
      }),
  );

  app.put(
    "/api/indicators/:code/targets",
    {
      config,
      schema: { tags, summary: "Set a target", params, body: GivenTarget, response: { 200: IndicatorDefinition } },
    },
    async ({ asker, params: { code }, body: { document, note, ...target } }) => {
      const after = await database.changeAsPerson(asker, async (query) => {
        const known = await requireKnown(query, todayThere(), code);
        const [source] = await query<{ id: string }>(SQL.nameDocument, {
          code,
          title: document.title,
          url: document.url ?? null,
        });
        await query(SQL.setTarget, { ...target, indicator: known.id, source: source!.id, ...words("note", note) });
        return readDefinition(query, code);
      });
      answers.evict(code);
      return after;
    },
  );

  app.delete(
    "/api/indicators/:code/targets/:year/:scope",
    {
      config,
      schema: {
        tags,
        summary: "Remove a target",
        params: Type.Object({
          code: IndicatorCode,
          year: GivenTarget.properties.year,
          scope: GivenTarget.properties.scope,
        }),
        response: { 200: IndicatorDefinition },
      },
    },
    async ({ asker, params: { code, year, scope } }) => {
      const after = await database.changeAsPerson(asker, async (query) => {
        const known = await requireKnown(query, todayThere(), code);
        const removed = await query(SQL.removeTarget, { indicator: known.id, year, scope });
        if (removed.length === 0) throw new ProblemError("unknown-row");
        return readDefinition(query, code);
      });
      answers.evict(code);
      return after;
    },
  );
};
