import type pg from "pg";
import { sqlFile } from "../../../server/platform/sql.ts";
import { queryRows } from "../../queryRows.ts";
import { UnsoundError } from "../../UnsoundError.ts";
import { FEATURE_LAYERS, stationsAtFeatures } from "./atFeatures.ts";
import type { Commune } from "./Commune.ts";
import { demoStations } from "./demoStations.ts";
import type { Feature } from "./Feature.ts";
import { fireZones, TRAM_CHIM } from "./fireZones.ts";
import type { Station } from "./Station.ts";

const FEATURES = sqlFile(import.meta.url, "./features.sql");
const COMMUNES = sqlFile(import.meta.url, "./communes.sql");

/** Every built-in station, where the boundaries and data sets of this database put it. @throws UnsoundError when a commune is missing. */
export async function readNetwork(client: pg.ClientBase): Promise<Station[]> {
  const features = await queryRows<Feature>(client, FEATURES, { layers: FEATURE_LAYERS });
  const communes = new Map((await queryRows<Commune>(client, COMMUNES)).map((commune) => [commune.code, commune]));
  const communeOf = (code: string): Commune => {
    const commune = communes.get(code);
    if (commune === undefined)
      throw new UnsoundError([{ rule: "sensors", subject: code, detail: "the commune is not in the boundaries" }]);
    return commune;
  };
  return [...stationsAtFeatures(features), ...fireZones(communeOf(TRAM_CHIM)), ...demoStations(communeOf)];
}
