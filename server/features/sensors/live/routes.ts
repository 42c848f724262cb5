import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { LayerId } from "../../../contract/layer.ts";
import { type ReadingHistory, ReadingHistory as History, type Station, Stations } from "../../../contract/sensor.ts";
import type { Text } from "../../../contract/text.ts";
import { ProblemError } from "../../../errors.ts";
import type { Database } from "../../../platform/database.ts";
import { readHorizon } from "../../../platform/readHorizon.ts";
import { sqlFile } from "../../../platform/sql.ts";
import { readTime } from "../ingest/readTime.ts";

const SQL = {
  latest: sqlFile(import.meta.url, "./latest.sql"),
  stations: sqlFile(import.meta.url, "./stations.sql"),
  datastream: sqlFile(import.meta.url, "./datastream.sql"),
  history: sqlFile(import.meta.url, "./history.sql"),
};
/** Steps of a chart when nobody says how many: about one for every other pixel. */
const STEPS = 800;
const MOST_STEPS = 2000;
/** Steps from this on are put together from whole hours, each counted in the step it begins in. */
const HOURLY_FROM_S = 6 * 3600;
/** Nothing is gathered that lies less than this apart. */
const SHORTEST_STEP_S = 1;

type StationRow = Omit<Station, "name" | "owner"> & { nameVi: string; nameEn: string | null; owner: Text | null };

/** What the map shows of sensors: where they stand, what they read last, and what they read before. */
export const liveRoutes: FastifyPluginAsyncTypebox<{ database: Database }> = async (app, { database }) => {
  const config = { right: "public" } as const;
  const tags = ["sensors"];
  const ofLayer = Type.Object({ layer: Type.Optional(LayerId) }, { additionalProperties: false });

  app.get(
    "/api/sensors/latest",
    {
      config,
      schema: {
        tags,
        summary: "The newest reading of every datastream, and the place to go on from",
        description: "{place, readings: [[datastream, time in ms, result, level, change in an hour], …]}",
        querystring: ofLayer,
      },
    },
    async ({ asker, query: { layer = null } }, reply) => {
      const body = await database.asPerson(asker, async (query) => {
        // The place first: what is committed after it is told again, which does no harm; the other way round it would be missed.
        const { horizon } = await readHorizon(query);
        const [row] = await query<{ readings: string }>(SQL.latest, { layer });
        return `{"place":"${horizon}.0","readings":${row!.readings}}`;
      });
      return reply.type("application/json; charset=utf-8").serializer(String).send(body);
    },
  );

  app.get(
    "/api/sensors/stations",
    {
      config,
      schema: {
        tags,
        summary: "The stations of a layer of sensors",
        querystring: Type.Object({ layer: LayerId }, { additionalProperties: false }),
        response: { 200: Stations },
      },
    },
    async ({ asker, query: { layer } }) => {
      const rows = await database.asPerson(asker, (query) => query<StationRow>(SQL.stations, { layer }));
      const stations = rows.map(({ nameVi, nameEn, ...row }) => ({
        ...row,
        name: { vi: nameVi, en: nameEn ?? nameVi },
      }));
      return { layer, stations };
    },
  );

  app.get(
    "/api/sensors/datastreams/:id/history",
    {
      config,
      schema: {
        tags,
        summary: "What a datastream read in a period, gathered so that extremes stay",
        params: Type.Object({ id: Type.Integer({ minimum: 1 }) }),
        querystring: Type.Object(
          {
            from: Type.String({ description: "A moment, such as 2026-11-01T00:00:00Z." }),
            to: Type.String(),
            steps: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_STEPS })),
          },
          { additionalProperties: false },
        ),
        response: { 200: History },
      },
    },
    async ({ asker, params: { id }, query: asked }): Promise<ReadingHistory> => {
      const [from, to] = [readTime(asked.from), readTime(asked.to)];
      if (from === null) throw new ProblemError("invalid-moment", { moment: asked.from });
      if (to === null || to <= from) throw new ProblemError("invalid-moment", { moment: asked.to });
      const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
      const step = Math.max(SHORTEST_STEP_S, seconds / (asked.steps ?? STEPS));
      return database.asPerson(asker, async (query) => {
        if ((await query(SQL.datastream, { datastream: id })).length === 0)
          throw new ProblemError("unknown-entity", { path: `Datastreams(${id})` });
        type Row = { at: number; least: number; greatest: number; mean: number; count: number };
        const by_hour = step >= HOURLY_FROM_S;
        const rows = await query<Row>(SQL.history, { datastream: id, from, to, step, by_hour });
        const steps = rows.map(({ at, least, greatest, mean, count }): ReadingHistory["steps"][number] => [
          at,
          least,
          greatest,
          mean,
          count,
        ]);
        return { datastream: id, from, to, stepS: step, steps };
      });
    },
  );
};
