import type { IndicatorDefinition } from "../../contract/indicator.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import { readSources, requireKnown, textOf } from "./Known.ts";
import { todayThere } from "../../platform/period/todayThere.ts";

const DEFINITION = sqlFile(import.meta.url, "./definition.sql");

interface Row extends Pick<
  IndicatorDefinition,
  | "factor"
  | "weight"
  | "owner"
  | "plausibleMin"
  | "plausibleMax"
  | "maxJump"
  | "classification"
  | "retiredOn"
  | "version"
  | "mayManage"
  | "mayWrite"
> {
  descriptionVi: string | null;
  descriptionEn: string | null;
  numeratorVi: string | null;
  numeratorEn: string | null;
  denominatorVi: string | null;
  denominatorEn: string | null;
  ownerVi: string | null;
  ownerEn: string | null;
  sourceId: string | null;
  changedAt: Date;
}

/**
 * Everything that defines an indicator.
 * @throws ProblemError when there is none, or the asker may not know of it.
 */
export async function readDefinition(query: Query, code: string): Promise<IndicatorDefinition> {
  const known = await requireKnown(query, todayThere(), code);
  const [row] = await query<Row>(DEFINITION, { code });
  const {
    descriptionVi,
    descriptionEn,
    numeratorVi,
    numeratorEn,
    denominatorVi,
    denominatorEn,
    ownerVi,
    ownerEn,
    sourceId,
    changedAt,
    ...rest
  } = row!;
  const sources = await readSources(query, sourceId === null ? [] : [sourceId]);
  return {
    ...known,
    ...rest,
    description: textOf(descriptionVi, descriptionEn),
    numerator: textOf(numeratorVi, numeratorEn),
    denominator: textOf(denominatorVi, denominatorEn),
    ownerName: textOf(ownerVi, ownerEn),
    source: sourceId === null ? null : sources.get(sourceId)!,
    changedAt: changedAt.toISOString(),
  };
}
