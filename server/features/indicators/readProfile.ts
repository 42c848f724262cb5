import type { Direction, IndicatorTarget } from "../../contract/indicator.ts";
import type { ProfileEntry, TargetState, UnitProfile } from "../../contract/indicator-value.ts";
import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import type { Land, LandUnit } from "../../platform/land/Land.ts";
import { type Reported, restate, type Restated } from "../../platform/land/restate.ts";
import { nextOf, type Period, readPeriod, writePeriod, yearBefore } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { IndicatorDeps } from "./deps.ts";
import { describeValue } from "./describeValue.ts";
import { type Known, readKnown, readSources, targetAt } from "./Known.ts";
import { ofCycle } from "./ofCycle.ts";
import { todayThere } from "../../platform/period/todayThere.ts";
import type { ReportedPeriod } from "./readSeries.ts";
import { change, distanceOf, ranks } from "./shownOf.ts";

const SQL = {
  own: sqlFile(import.meta.url, "./profileValues.sql"),
  ownAsOf: sqlFile(import.meta.url, "./profileValuesAsOf.sql"),
  peers: sqlFile(import.meta.url, "./peerValues.sql"),
};
/** How much of the past a trend shows: enough for the same period of two years. */
const PAST = { months: 26 };
const SHOWN_PERIODS = 25;

interface ProfileQuestion {
  edition: string;
  unit: string;
  pillar: string | null;
  period: string | null;
  /** ISO instant. */
  asOf: string | null;
}

interface Row extends Reported, Period {
  indicator: number;
  unit: number;
}

/** Where the unit lies: its district and province in the edition, which give its figures something to stand against. */
interface Place {
  unit: LandUnit;
  district: LandUnit | null;
  province: LandUnit | null;
  peers: readonly LandUnit[];
}

/** How one unit stands in every indicator that the asker may know of. */
export async function readProfile(
  { lands }: IndicatorDeps,
  query: Query,
  { edition, unit: code, pillar, period, asOf }: ProfileQuestion,
): Promise<UnitProfile> {
  const today = todayThere();
  const upTo = period === null ? null : readPeriod(period);
  if (period !== null && upTo === null) throw new ProblemError("unknown-period", { period });
  const land = await lands.get();
  const unit = land.units.get(Number(edition) * 100_000 + Number(code));
  if (unit === undefined) throw new ProblemError("unknown-unit", { edition, code });
  const place = placeOf(land, unit);

  const catalogue = (await readKnown(query, today, { asOf })).filter(
    (known) => pillar === null || known.pillar === pillar,
  );
  const lastDay = upTo?.end ?? "9999";
  const since = Temporal.PlainDate.from(upTo?.end ?? today)
    .subtract(PAST)
    .toString();
  const rows = await query<Row>(asOf === null ? SQL.own : SQL.ownAsOf, {
    units: land.touching(unit).map(({ id }) => id),
    indicators: catalogue.map(({ id }) => id),
    // A yearly figure of two years ago begins three years ago.
    first_day: Temporal.PlainDate.from(since).with({ month: 1, day: 1 }).toString(),
    as_of: asOf,
  });
  const reported = Map.groupBy(rows, ({ indicator }) => indicator);
  const series = new Map(catalogue.map((known) => [known.id, periodsOf(known, reported.get(known.id) ?? [], lastDay)]));
  const latest = catalogue.flatMap((known) => {
    const own = series.get(known.id)!;
    if (own.length === 0) return [];
    const { start, end } = own[lastWhole(land, known, unit, own)]!;
    return [{ indicator: known.id, start, end }];
  });
  const peers = Map.groupBy(
    await query<Omit<Row, "start" | "end">>(SQL.peers, { periods: JSON.stringify(latest), as_of: asOf }),
    ({ indicator }) => indicator,
  );
  const entries = catalogue.flatMap((known) => {
    const own = series.get(known.id)!;
    if (own.length === 0) return [];
    const others = new Map((peers.get(known.id) ?? []).map((row) => [row.unit, row]));
    return [entryOf(land, known, place, own, others)];
  });
  const sources = await readSources(
    query,
    entries.flatMap(({ value }) => value.sources),
  );
  return {
    edition,
    unit: { id: unit.id, code: unit.code, name: unit.name, level: unit.level },
    districtName: place.district?.name ?? null,
    provinceName: place.province?.name ?? null,
    asOf,
    entries,
    sources: [...sources.values()],
  };
}

function placeOf(land: Land, unit: LandUnit): Place {
  const above = (level: LandUnit["level"]): LandUnit | null => {
    if (unit.level === level || unit.level === "province") return null;
    const holders = land
      .level(unit.edition, level)
      .map((one) => ({ one, share: land.shareInside(unit, one, "area") ?? 0 }));
    return holders.sort((a, b) => b.share - a.share).find(({ share }) => share > 0)?.one ?? null;
  };
  const peers = land.level(unit.edition, unit.level);
  return { unit, district: above("district"), province: above("province"), peers };
}

/**
 * The index of the period that the unit stands by: its last; while that is reported of only part of its land, the last
 * before it with a value. One late commune of 143 does not take every figure from its province.
 */
function lastWhole(land: Land, known: Known, unit: LandUnit, periods: readonly ReportedPeriod[]): number {
  const last = periods.length - 1;
  if (restate(land, known, unit, periods[last]!.reported).missing !== "partial") return last;
  const whole = periods.findLastIndex(({ reported }) => restate(land, known, unit, reported).value !== null);
  return whole === -1 ? last : whole;
}

/** The periods of the indicator's own cycle up to a day; those of any length where there are no others. */
function periodsOf(known: Known, rows: Row[], lastDay: string): ReportedPeriod[] {
  const upTo = rows.filter(({ end }) => end <= lastDay);
  const regular = upTo.filter((row) => ofCycle(known.cycle, row));
  const grouped = Map.groupBy(regular.length > 0 ? regular : upTo, ({ start, end }) => `${start}/${end}`);
  return [...grouped.values()].map((list) => ({
    start: list[0]!.start,
    end: list[0]!.end,
    reported: new Map(list.map((row) => [row.unit, row])),
  }));
}

function entryOf(
  land: Land,
  known: Known,
  { unit, district, province, peers }: Place,
  reportedPeriods: ReportedPeriod[],
  others: ReadonlyMap<number, Reported>,
): ProfileEntry {
  const periods = reportedPeriods.slice(0, lastWhole(land, known, unit, reportedPeriods) + 1);
  const last = periods.at(-1)!;
  const newest = reportedPeriods.at(-1)!;
  const now = restate(land, known, unit, last.reported);
  // What is real is not compared with what is simulated.
  const comparable = ({ value, status }: Restated) => (status === "demo" && now.status !== "demo" ? null : value);
  const before = (period: ReportedPeriod | undefined) =>
    period === undefined ? null : comparable(restate(land, known, unit, period.reported));
  // Of the last period everything that was reported is at hand, for the peers.
  const above = (of: LandUnit | null) => (of === null ? null : comparable(restate(land, known, of, others)));
  const earlier = yearBefore(last);
  const yearAgo = before(periods.find(({ start, end }) => start === earlier.start && end === earlier.end));
  const standing = peers.map((peer) => comparable(restate(land, known, peer, others)));
  const target = targetAt(known.targets, Number(last.end.slice(0, 4)));
  const distance = distanceOf(now.value, known, target);
  return {
    indicator: known.code,
    period: writePeriod(last),
    incomplete: newest === last ? null : writePeriod(newest),
    value: describeValue(unit, now),
    target,
    distance,
    state: stateOf(distance, known.direction, target),
    previous: before(periods.at(-2)),
    yearBefore: yearAgo,
    yearChange: change(now.value, yearAgo, known),
    rank: ranks(standing, known)[peers.indexOf(unit)] ?? null,
    ranked: standing.filter((value) => value !== null).length,
    median: medianOf(standing),
    district: above(district),
    province: above(province),
    trend: withGaps(known, periods)
      .slice(-SHOWN_PERIODS)
      .map((period) => {
        const { value, exact } = restate(land, known, unit, period.reported);
        return { period: writePeriod(period), value, exact };
      }),
  };
}

/** Periods of a cycle without a report stand between the others, so that a course shows its gaps. */
function withGaps({ cycle }: Known, periods: ReportedPeriod[]): ReportedPeriod[] {
  return periods.flatMap((period, index) => {
    const gaps: ReportedPeriod[] = [];
    const before = periods[index - 1];
    if (before && ofCycle(cycle, before) && ofCycle(cycle, period))
      for (let gap = nextOf(cycle, before); gap.start < period.start; gap = nextOf(cycle, gap))
        gaps.push({ ...gap, reported: new Map() });
    return [...gaps, period];
  });
}

function stateOf(distance: number | null, direction: Direction, target: IndicatorTarget | null): TargetState | null {
  if (distance === null) return null;
  if (direction === "band") return distance === 0 ? "within" : "outside";
  if (target === null) return null;
  if (distance >= 0) return distance === 0 && target.comparison.endsWith("than") ? "near" : "met";
  return -distance <= Math.abs(target.value) / 20 ? "near" : "off";
}

function medianOf(values: (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
