import type { IndicatorUnitValue, IndicatorValues } from "../../server/contract/indicator-value.ts";

/** What is known of a unit for one period; instants in milliseconds, `to` is where the next period may begin. */
export type TrendPoint = { period: string; from: number; at: number; to: number; figure: IndicatorUnitValue };

/** A stretch of the line without a gap; one point where neighbours have nothing. */
export type TrendRun = { demo: boolean; points: TrendPoint[] };

const DAY = 86_400_000;

/** The values of one unit in order of time; a period that says nothing of it is left out. */
export function trendPoints({ periods }: Pick<IndicatorValues, "periods">, unit: number): TrendPoint[] {
  return periods.flatMap(({ period, start, end, values }) => {
    const figure = values.find(({ id }) => id === unit);
    if (!figure) return [];
    const [from, to] = [Date.parse(`${start}T00:00Z`), Date.parse(`${end}T00:00Z`) + DAY];
    return [{ period, from, at: (from + to) / 2, to, figure }];
  });
}

/**
 * The line in pieces: it breaks where there is no value and where a period is missing between two. A piece of it is
 * dashed from or to a demonstration value.
 */
export function trendRuns(points: TrendPoint[]): TrendRun[] {
  const runs: TrendRun[] = [];
  let before: TrendPoint | null = null;
  for (const point of points) {
    if (point.figure.value === null) {
      before = null;
      continue;
    }
    const demo: boolean = point.figure.status === "demo";
    const run = runs.at(-1);
    if (!run || before === null || before.to !== point.from) runs.push({ demo, points: [point] });
    else {
      const dashed = demo || before.figure.status === "demo";
      if (run.points.length === 1) run.demo = dashed;
      if (run.demo === dashed) run.points.push(point);
      else runs.push({ demo: dashed, points: [before, point] });
    }
    before = point;
  }
  return runs;
}

/** Where figures begin to be counted in another edition of units. */
export function editionChanges(points: TrendPoint[]): { at: number; edition: string }[] {
  const counted = points.filter(({ figure }) => figure.value !== null && figure.from !== null);
  return counted.flatMap(({ from, figure }, index) => {
    const before = counted[index - 1]?.figure.from?.edition;
    const edition = figure.from!.edition;
    return before !== undefined && before !== edition ? [{ at: from, edition }] : [];
  });
}

/** Where the time axis is marked: at each period while they are few, else where years or, in a short time, quarters begin. */
export function timeMarks(points: TrendPoint[], room: number): { at: number; kind: "period" | "year" | "month" }[] {
  if (points.length <= room) return points.map(({ at }) => ({ at, kind: "period" as const }));
  const [first, last] = [points[0]!.from, points.at(-1)!.to];
  const years = (last - first) / (365.25 * DAY);
  // Months between marks: the smallest step that leaves room.
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => (years * 12) / months <= room) ?? 240;
  const start = new Date(first);
  const marks: { at: number; kind: "year" | "month" }[] = [];
  const month = step < 12 ? Math.ceil(start.getUTCMonth() / step) * step : 0;
  for (let count = 0; ; count += step) {
    const at = Date.UTC(start.getUTCFullYear(), month + count, 1);
    if (at >= last) return marks;
    if (at >= first) marks.push({ at, kind: new Date(at).getUTCMonth() === 0 ? "year" : "month" });
  }
}
