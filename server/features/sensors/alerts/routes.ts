import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { OrganisationId } from "../../../contract/access.ts";
import {
  type AlertRule,
  AlertRuleDraft,
  AlertRules,
  type Incident,
  IncidentHistory,
  Incidents,
  RulePreview,
} from "../../../contract/alert.ts";
import { ProblemError } from "../../../errors.ts";
import type { Database, Query } from "../../../platform/database.ts";
import { sqlFile } from "../../../platform/sql.ts";
import { changeAs } from "../changeAs.ts";
import { readTime } from "../ingest/readTime.ts";
import { previewRule, type StationReadings } from "./previewRule.ts";

const sql = (name: string) => sqlFile(import.meta.url, `./${name}.sql`);
const SQL = {
  incidents: sql("incidents"),
  events: sql("incidentEvents"),
  acknowledge: sql("acknowledge"),
  assign: sql("assign"),
  addEvent: sql("addEvent"),
  rules: sql("listRules"),
  insertRule: sql("insertRule"),
  updateRule: sql("updateRule"),
  silence: sql("silence"),
  endSilence: sql("endSilence"),
  preview: sql("previewReadings"),
};
const MOST = 500;
/** Readings of one station that a preview looks at. */
const MOST_PREVIEWED = 20_000;
const Id = Type.Object({ id: Type.Integer({ minimum: 1 }) });
const Said = Type.String({ maxLength: 2000 });
const LONGEST_SILENCE_MS = 30 * 86_400_000;

/** Until when the readings of all stations are whole (ms); null when none was cut off. */
function cutOf(stations: StationReadings[]): number | null {
  const cut = stations.filter(({ readings }) => readings.length === MOST_PREVIEWED);
  return cut.length === 0 ? null : Math.min(...cut.map(({ readings }) => readings.at(-1)![0]));
}

const ruleValues = ({ title, advice, area, condition, ...rest }: AlertRuleDraft) => ({
  ...rest,
  title_vi: title.vi,
  title_en: title.en,
  advice_vi: advice.vi,
  advice_en: advice.en,
  area: area === null ? null : JSON.stringify(area),
  condition: JSON.stringify(condition),
});

/** Alerts: what is open and was, who takes it on, the rules, and what a rule would have done. */
export const alertRoutes: FastifyPluginAsyncTypebox<{ database: Database }> = async (app, { database }) => {
  const tags = ["alerts"];
  const config = { right: "public" } as const;
  const handle = { right: "alert.handle" } as const;
  const manage = { right: "alert.manage" } as const;
  const incidents = (query: Query, id: number | null, open: boolean) =>
    query<Incident>(SQL.incidents, { id, open, most: MOST });

  app.get(
    "/api/alerts",
    {
      config,
      schema: {
        tags,
        summary: "Incidents, the open and worst first",
        querystring: Type.Object({ open: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
        response: { 200: Incidents },
      },
    },
    async ({ asker, query: { open = false } }) => ({
      incidents: await database.asPerson(asker, (query) => incidents(query, null, open)),
    }),
  );

  app.get(
    "/api/alerts/:id",
    {
      config,
      schema: { tags, summary: "An incident and its history", params: Id, response: { 200: IncidentHistory } },
    },
    async ({ asker, url, params: { id } }) =>
      database.asPerson(asker, async (query): Promise<IncidentHistory> => {
        const [incident] = await incidents(query, id, false);
        if (!incident) throw new ProblemError("unknown-entity", { path: url });
        return { incident, events: await query<IncidentHistory["events"][number]>(SQL.events, { id }) };
      }),
  );

  /** Does something to an incident and writes down who did; it must be one that the person sees. */
  const act = (path: string, summary: string, body: Record<string, ReturnType<typeof Type.String>>, kind: string) =>
    app.post(
      `/api/alerts/:id/${path}`,
      {
        config: handle,
        schema: { tags, summary, params: Id, body: Type.Object(body, { additionalProperties: false }) },
      },
      async ({ asker, url, params: { id }, body: given }, reply) => {
        const { said = "", organisation = null } = given as { said?: string; organisation?: string };
        await changeAs(database, asker, async (query) => {
          const [seen] = await incidents(query, id, false);
          if (!seen) throw new ProblemError("unknown-entity", { path: url });
          if (kind === "acknowledged") await query(SQL.acknowledge, { id });
          if (kind === "assigned") await query(SQL.assign, { id, organisation });
          await query(SQL.addEvent, { id, kind, said: kind === "assigned" ? (organisation ?? "") : said });
        });
        return reply.code(204).send();
      },
    );
  act("acknowledge", "Take an incident on, by name", { said: Said }, "acknowledged");
  act(
    "comments",
    "Say something about an incident",
    { said: Type.String({ minLength: 1, maxLength: 2000 }) },
    "commented",
  );
  act("assign", "Give an incident to an organisation", { organisation: OrganisationId }, "assigned");

  app.get(
    "/api/alert-rules",
    { config, schema: { tags, summary: "The rules of alerts", response: { 200: AlertRules } } },
    async ({ asker }) => ({
      rules: await database.asPerson(asker, (query) => query<AlertRule>(SQL.rules, { id: null })),
    }),
  );
  app.post(
    "/api/alert-rules",
    { config: manage, schema: { tags, summary: "Write a rule", body: AlertRuleDraft, response: { 201: Id } } },
    async ({ asker, body }, reply) => {
      const [row] = await changeAs(database, asker, (query) => query<{ id: number }>(SQL.insertRule, ruleValues(body)));
      return reply.code(201).send({ id: row!.id });
    },
  );
  app.put(
    "/api/alert-rules/:id",
    {
      config: manage,
      schema: {
        tags,
        summary: "Write a rule anew",
        description:
          "`version` is the one that was read: when somebody else has changed the rule since, nothing is changed.",
        params: Id,
        querystring: Type.Object({ version: Type.Integer() }, { additionalProperties: false }),
        body: AlertRuleDraft,
      },
    },
    async ({ asker, url, params: { id }, query: { version }, body }, reply) => {
      const rows = await changeAs(database, asker, (query) =>
        query(SQL.updateRule, { id, version, ...ruleValues(body) }),
      );
      if (rows.length === 0) throw new ProblemError("unknown-entity", { path: url });
      return reply.code(204).send();
    },
  );

  app.post(
    "/api/alert-rules/preview",
    {
      config: manage,
      schema: {
        tags,
        summary: "When a rule would have opened an incident",
        querystring: Type.Object({ from: Type.String(), to: Type.String() }, { additionalProperties: false }),
        body: AlertRuleDraft,
        response: { 200: RulePreview },
      },
    },
    async ({ asker, query: asked, body }): Promise<RulePreview> => {
      const [from, to] = [readTime(asked.from), readTime(asked.to)];
      if (from === null) throw new ProblemError("invalid-moment", { moment: asked.from });
      if (to === null || to <= from) throw new ProblemError("invalid-moment", { moment: asked.to });
      const { layer, datastreams, area } = ruleValues(body);
      const stations = await database.asPerson(asker, (query) =>
        query<StationReadings>(SQL.preview, { layer, datastreams, area, from, to, most: MOST_PREVIEWED }),
      );
      const cut = cutOf(stations);
      const end = Math.min(Date.parse(to), cut ?? Date.now());
      const runs = previewRule(body, stations, end);
      return { from, to: cut === null ? to : new Date(cut).toISOString(), stations: stations.length, runs };
    },
  );

  app.post(
    "/api/alert-rules/:id/silences",
    {
      config: handle,
      schema: {
        tags,
        summary: "Silence a rule, or one of its stations, until an end",
        params: Id,
        body: Type.Object(
          {
            datastream: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
            reason: Type.String({ minLength: 3, maxLength: 500 }),
            until: Type.String(),
          },
          { additionalProperties: false },
        ),
        response: { 201: Id },
      },
    },
    async ({ asker, url, params: { id }, body }, reply) => {
      const until = readTime(body.until);
      const ahead = until === null ? -1 : Date.parse(until) - Date.now();
      if (ahead <= 0 || ahead > LONGEST_SILENCE_MS) throw new ProblemError("invalid-moment", { moment: body.until });
      const [row] = await changeAs(database, asker, (query) =>
        query<{ id: number }>(SQL.silence, { rule: id, datastream: body.datastream, reason: body.reason, until }),
      );
      if (!row) throw new ProblemError("unknown-entity", { path: url });
      return reply.code(201).send({ id: row.id });
    },
  );
  app.delete(
    "/api/alert-silences/:id",
    { config: handle, schema: { tags, summary: "End a silence", params: Id } },
    async ({ asker, url, params: { id } }, reply) => {
      const rows = await changeAs(database, asker, (query) => query(SQL.endSilence, { id }));
      if (rows.length === 0) throw new ProblemError("unknown-entity", { path: url });
      return reply.code(204).send();
    },
  );
};
