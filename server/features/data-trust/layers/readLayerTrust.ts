import type { TrustScore } from "../../../contract/data-trust.ts";
import type { RegisteredLayer } from "../../../layers/registry.ts";
import type { Query } from "../../../platform/database.ts";
import type { Land, LandUnit } from "../../../platform/land/Land.ts";
import { sqlFile } from "../../../platform/sql.ts";
import { latestOf, share, total } from "../score.ts";
import { declare, reviewDaysOf } from "./declare.ts";

const SCORES = sqlFile(import.meta.url, "./scores.sql");

/** What one layer has on one part of land; `part` null: outside of all. */
interface Counts {
  layer: string;
  part: number | null;
  things: number;
  broken: number;
  expected: number;
  missing: number;
  twins: number;
  dated: number;
  /** The sum over the things that are dated; null where none is. */
  liveness: number | null;
  daysLate: number;
  dueOn: string | null;
  latest: string | null;
}

/**
 * The scores of each point layer in each of some units, for who asks: a layer without a thing that they may see in a unit has none there.
 * @param today The day (ISO) that ages are counted to.
 */
export async function readLayerTrust(
  query: Query,
  layers: readonly RegisteredLayer[],
  units: readonly LandUnit[],
  today: string,
): Promise<TrustScore[]> {
  if (layers.length === 0) return [];
  const byLayer = Map.groupBy(
    await query<Counts>(SCORES, { layers: declare(layers), today }),
    (counts) => counts.layer,
  );
  return layers.flatMap((layer) => {
    const all = byLayer.get(layer.id) ?? [];
    return units.flatMap((unit) => {
      const { parts, outside } = landOf(unit);
      const own = all.filter(({ part }) => (part === null ? outside : parts.has(part)));
      return own.length === 0 ? [] : [scoreOf(layer, unit, own)];
    });
  });
}

/**
 * The land whose things count for a unit. What lies outside of all units counts for the province alone. A unit whose shape is not known
 * shares its parts with others, and nobody knows which of them holds a thing there: none counts for it.
 */
export function landOf(unit: LandUnit): { parts: ReadonlySet<number>; outside: boolean } {
  return { parts: new Set(unit.share === 1 ? unit.parts : []), outside: unit.level === "province" };
}

/** The smallest unit of an edition that is known to hold a part of land. */
export function holderOf(land: Land, edition: string): (part: number) => LandUnit | undefined {
  const holders = new Map<number, LandUnit>();
  for (const level of ["province", "district", "commune"] as const)
    for (const unit of land.level(edition, level)) for (const part of landOf(unit).parts) holders.set(part, unit);
  return (part) => holders.get(part);
}

function scoreOf(layer: RegisteredLayer, unit: LandUnit, counts: Counts[]): TrustScore {
  const sum = (of: (one: Counts) => number) => total(counts.map(of));
  const [things, broken, twins, dated] = [
    sum((one) => one.things),
    sum((one) => one.broken),
    sum((one) => one.twins),
    sum((one) => one.dated),
  ];
  const expected = sum((one) => one.expected);
  const filled = expected - sum((one) => one.missing);
  return {
    dataset: { kind: "layer", id: layer.id },
    id: unit.id,
    code: unit.code,
    correct: { score: share(things - broken, things), checked: things, broken },
    complete: { score: share(filled, expected), expected, reported: filled },
    clean: { score: share(things - twins, things), received: things, faulty: twins },
    live: {
      score: dated === 0 ? null : sum(({ liveness }) => liveness ?? 0) / dated,
      daysLate: Math.max(...counts.map(({ daysLate }) => daysLate)),
      dueOn: counts.flatMap(({ dueOn }) => dueOn ?? []).sort()[0] ?? null,
      latest: latestOf(counts),
      cycleDays: reviewDaysOf(layer),
      undated: things - dated,
    },
  };
}
