import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { EditionId, Level, UnitCode } from "../../contract/admin-unit.ts";
import { TrustAspect, type TrustRow, TrustRows, TrustScores } from "../../contract/data-trust.ts";
import { IndicatorSetId } from "../../contract/indicator.ts";
import { LayerId } from "../../contract/layer.ts";
import { described } from "../../contract/text.ts";
import { ProblemError } from "../../errors.ts";
import type { LayerRegistry, RegisteredLayer } from "../../layers/registry.ts";
import type { Database, Query } from "../../platform/database.ts";
import type { LandKeeper } from "../../platform/land/readLand.ts";
import { requirePlace } from "../../platform/land/requirePlace.ts";
import { writePeriod } from "../../platform/period/Period.ts";
import { todayThere } from "../../platform/period/todayThere.ts";
import { type Sql, sqlFile } from "../../platform/sql.ts";
import { readLayerRows } from "./layers/readLayerRows.ts";
import { readLayerTrust } from "./layers/readLayerTrust.ts";
import { holders, readTrust } from "./readTrust.ts";
import { blankRow } from "./score.ts";

const KNOWN_LAYER = sqlFile(import.meta.url, "./layers/known.sql");

const ROWS: Record<"correct" | "complete" | "clean" | "live", Sql> = {
  correct: sqlFile(import.meta.url, "./faultRows.sql"),
  complete: sqlFile(import.meta.url, "./missingRows.sql"),
  live: sqlFile(import.meta.url, "./missingRows.sql"),
  clean: sqlFile(import.meta.url, "./intakeRows.sql"),
};
const MOST_ROWS = 500;

type Row = Pick<TrustRow, "indicator" | "edition" | "unit" | "unitName" | "fault"> & {
  start: string;
  end: string;
} & Partial<Pick<TrustRow, "value" | "expected" | "dueOn" | "daysLate" | "text">>;

const Periods = Type.Optional(
  Type.Integer({
    minimum: 1,
    maximum: 12,
    description: "Periods that were due, of indicator sets; 3 when left out. Layers are looked at whole.",
  }),
);
const what = {
  set: Type.Optional(described(IndicatorSetId, "An indicator set.")),
  layer: Type.Optional(described(LayerId, "A layer of points, in place of a set.")),
};

export interface TrustOptions {
  database: Database;
  lands: LandKeeper;
  layers: LayerRegistry;
}

/** How far data can be trusted: đúng, đủ, sạch, sống, by dataset and unit, and the rows behind each score. */
export const trustRoutes: FastifyPluginAsyncTypebox<TrustOptions> = async (app, { database, lands, layers }) => {
  const tags = ["data trust"];
  const scored = [...layers.values()].filter(({ kind, listed }) => kind === "points" && listed !== false);

  /** The layer, if it has points and this person may know of it. @throws ProblemError unknown-layer. */
  async function requireLayer(query: Query, id: string): Promise<RegisteredLayer> {
    const layer = scored.find((one) => one.id === id);
    if (layer === undefined || (await query(KNOWN_LAYER, { layer: id })).length === 0)
      throw new ProblemError("unknown-layer", { layer: id });
    return layer;
  }

  app.get(
    "/api/data-trust",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "đúng, đủ, sạch, sống of each dataset and unit",
        description:
          "Four scores for each indicator set and each layer of points in each unit, counted from the rows that the asker may see. With set or layer, of that one alone; with both, of both.",
        querystring: Type.Object(
          {
            edition: described(EditionId, "The edition of units."),
            level: described(Level, "The level of units."),
            within: Type.Optional(described(UnitCode, "Only units inside this one, or it itself at its own level.")),
            ...what,
            periods: Periods,
          },
          { additionalProperties: false },
        ),
        response: { 200: TrustScores },
      },
    },
    async ({ asker, query: { edition, level, within, set, layer, periods = 3 } }): Promise<TrustScores> => {
      const land = await lands.get();
      requirePlace(land, edition, within);
      const units = land.at(edition, level, within ?? null);
      const day = todayThere();
      const both = set === undefined && layer === undefined;
      const scores = await database.asPerson(asker, async (query) => {
        const asked = layer === undefined ? (both ? scored : []) : [await requireLayer(query, layer)];
        const ofSets = both || set !== undefined;
        return [
          ...(ofSets ? await readTrust(query, land, units, { set: set ?? null, today: day, periods }) : []),
          ...(await readLayerTrust(query, asked, units, day)),
        ];
      });
      const shown = units.map(({ id, code, name }) => ({ id, code, name }));
      return { edition, level, within: within ?? null, today: day, periods, units: shown, scores };
    },
  );

  app.get(
    "/api/data-trust/rows",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "The rows behind a score",
        description:
          "What is wrong, missing, twice or late, of one indicator set or one layer and one unit: at most 500 rows, those that the asker may see.",
        querystring: Type.Object(
          {
            edition: described(EditionId, "The edition of the unit."),
            unit: described(UnitCode, "The unit."),
            ...what,
            aspect: TrustAspect,
            periods: Periods,
          },
          { additionalProperties: false },
        ),
        response: { 200: TrustRows },
      },
    },
    async ({ asker, query: { edition, unit: code, set, layer, aspect, periods = 3 } }): Promise<TrustRows> => {
      if ((set === undefined) === (layer === undefined)) throw new ProblemError("set-or-layer");
      const land = await lands.get();
      const unit = land.units.get(Number(edition) * 100_000 + Number(code));
      if (unit === undefined) throw new ProblemError("unknown-unit", { edition, code });
      const most = MOST_ROWS + 1;
      const rows = await database.asPerson(asker, async (query) => {
        if (layer !== undefined) {
          const known = await requireLayer(query, layer);
          return readLayerRows(query, land, { layer: known, unit, aspect, today: todayThere(), most });
        }
        const holder = holders(land, [unit]);
        const units = [...land.units.values()].filter(({ id }) => holder(id) !== null).map(({ id }) => id);
        const asked = { set, today: todayThere(), periods, units, late_only: aspect === "live", row_limit: most };
        return (await query<Row>(ROWS[aspect], asked)).map(describeRow);
      });
      return { rows: rows.slice(0, MOST_ROWS), more: rows.length > MOST_ROWS };
    },
  );
};

function describeRow({ start, end, ...row }: Row): TrustRow {
  return { ...blankRow, ...row, period: writePeriod({ start, end }) };
}
