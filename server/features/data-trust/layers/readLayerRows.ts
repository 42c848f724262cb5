import type { TrustAspect, TrustRow } from "../../../contract/data-trust.ts";
import type { RegisteredLayer } from "../../../layers/registry.ts";
import type { Query } from "../../../platform/database.ts";
import type { Land, LandUnit } from "../../../platform/land/Land.ts";
import { type Sql, sqlFile } from "../../../platform/sql.ts";
import { blankRow } from "../score.ts";
import { declare } from "./declare.ts";
import { holderOf, landOf } from "./readLayerTrust.ts";

const ROWS: Record<TrustAspect, Sql> = {
  correct: sqlFile(import.meta.url, "./faultRows.sql"),
  complete: sqlFile(import.meta.url, "./gapRows.sql"),
  clean: sqlFile(import.meta.url, "./twinRows.sql"),
  live: sqlFile(import.meta.url, "./ageRows.sql"),
};

type Row = {
  key: string;
  nameVi: string;
  nameEn: string | null;
  lon: number;
  lat: number;
  part: number | null;
  fault: string;
  otherKey?: string;
  otherVi?: string;
  otherEn?: string | null;
} & Partial<Pick<TrustRow, "field" | "text" | "value" | "dated" | "dueOn" | "daysLate">>;

/**
 * The rows behind one score of a layer in a unit, at most `most` of them, for who asks.
 * @param today The day (ISO) that ages are counted to.
 */
export async function readLayerRows(
  query: Query,
  land: Land,
  question: { layer: RegisteredLayer; unit: LandUnit; aspect: TrustAspect; today: string; most: number },
): Promise<TrustRow[]> {
  const { layer, unit, aspect, today, most } = question;
  const { parts, outside } = landOf(unit);
  const rows = await query<Row>(ROWS[aspect], {
    layers: declare([layer]),
    today,
    parts: [...parts],
    outside,
    row_limit: most,
  });
  const holder = holderOf(land, unit.edition);
  return rows.map(({ key, nameVi, nameEn, lon, lat, part, otherKey, otherVi, otherEn, ...row }) => {
    // Of what no unit holds the one asked for is told.
    const within = (part === null ? undefined : holder(part)) ?? unit;
    return {
      ...blankRow,
      ...row,
      feature: { key, name: { vi: nameVi, en: nameEn ?? nameVi }, lon, lat },
      other: otherKey === undefined ? null : { key: otherKey, name: { vi: otherVi!, en: otherEn ?? otherVi! } },
      edition: within.edition,
      unit: within.code,
      unitName: within.name,
    };
  });
}
