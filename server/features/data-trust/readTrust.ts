import type { TrustScore } from "../../contract/data-trust.ts";
import type { Query } from "../../platform/database.ts";
import type { Land, LandUnit } from "../../platform/land/Land.ts";
import { sqlFile } from "../../platform/sql.ts";
import { latestOf, share, total } from "./score.ts";

const SQL = {
  reports: sqlFile(import.meta.url, "./reports.sql"),
  faults: sqlFile(import.meta.url, "./faults.sql"),
  intake: sqlFile(import.meta.url, "./intake.sql"),
};

interface TrustQuestion {
  /** Null: every set. */
  set: string | null;
  /** The day (ISO) that lateness is counted to. */
  today: string;
  periods: number;
}

interface Reports {
  set: string;
  unit: number;
  expected: number;
  reported: number;
  latest: string | null;
  dueOn: string | null;
  daysLate: number;
  liveness: number;
}
interface Faults {
  set: string;
  unit: number;
  checked: number;
  broken: number;
}
interface Intake {
  set: string;
  unit: number;
  received: number;
  faulty: number;
}

/** The scores of each set for each unit: counted where reports come from, and added up for larger units and other editions. */
export async function readTrust(
  query: Query,
  land: Land,
  units: readonly LandUnit[],
  question: TrustQuestion,
): Promise<TrustScore[]> {
  const asked = { ...question };
  const reports = await query<Reports>(SQL.reports, asked);
  const faults = await query<Faults>(SQL.faults, asked);
  const intake = await query<Intake>(SQL.intake, asked);
  const sets = [...new Set([...reports, ...faults, ...intake].map((row) => row.set))].sort();
  const holder = holders(land, units);
  const bySetAndUnit = <Row extends { set: string; unit: number }>(rows: Row[]) =>
    Map.groupBy(
      rows.flatMap((row) => (holder(row.unit) ?? []).map((unit) => ({ row, key: `${row.set}/${unit}` }))),
      ({ key }) => key,
    );
  const [reported, checked, received] = [bySetAndUnit(reports), bySetAndUnit(faults), bySetAndUnit(intake)];
  return sets.flatMap((id) =>
    units.flatMap((unit): TrustScore[] => {
      const key = `${id}/${unit.id}`;
      const mine = [reported.get(key) ?? [], checked.get(key) ?? [], received.get(key) ?? []] as const;
      if (mine.every((rows) => rows.length === 0)) return [];
      return [
        scoreOf(
          id,
          unit,
          mine[0].map(({ row }) => row),
          mine[1].map(({ row }) => row),
          mine[2].map(({ row }) => row),
        ),
      ];
    }),
  );
}

/**
 * Which of the units asked for a reporting unit counts for: itself, or the one that holds most of its land. A unit never counts for
 * a smaller one.
 */
export function holders(land: Land, units: readonly LandUnit[]): (unit: number) => number[] | null {
  const known = new Map<number, number[] | null>();
  const wanted = new Set(units.map(({ id }) => id));
  const find = (id: number): number[] | null => {
    if (wanted.has(id)) return [id];
    const unit = land.units.get(id);
    if (unit === undefined || unit.parts.length === 0) return null;
    const found = units.filter((one) => (land.shareInside(unit, one, "area") ?? 0) > 0.5);
    return found.length > 0 ? found.map((one) => one.id) : null;
  };
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    return known.get(id)!;
  };
}

function scoreOf(set: string, unit: LandUnit, reports: Reports[], faults: Faults[], intake: Intake[]): TrustScore {
  const [expected, reported] = [total(reports.map((row) => row.expected)), total(reports.map((row) => row.reported))];
  const [checked, broken] = [total(faults.map((row) => row.checked)), total(faults.map((row) => row.broken))];
  const [received, faulty] = [total(intake.map((row) => row.received)), total(intake.map((row) => row.faulty))];
  const due = reports.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return {
    dataset: { kind: "set", id: set },
    id: unit.id,
    code: unit.code,
    correct: { score: share(checked - broken, checked), checked, broken },
    complete: { score: share(reported, expected), expected, reported },
    clean: { score: share(received - faulty, received), received, faulty },
    live: {
      // Of many units the mean: one that is late does not make all of them old.
      score: reports.length === 0 ? null : total(reports.map(({ liveness }) => liveness)) / reports.length,
      daysLate: Math.max(0, ...reports.map(({ daysLate }) => daysLate)),
      dueOn: due[0] ?? null,
      latest: latestOf(reports),
      cycleDays: null,
      undated: 0,
    },
  };
}
