import type { Static } from "typebox";
import type { Level } from "../../contract/admin-unit.ts";
import type { Breaks } from "../../contract/layer.ts";
import type { Against, BreakMethod, IndicatorValues, Shown } from "../../contract/indicator-value.ts";
import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { type Period, readPeriod, writePeriod } from "../../platform/period/Period.ts";
import { breaksOf } from "./breaksOf.ts";
import type { IndicatorDeps } from "./deps.ts";
import { describeValue } from "./describeValue.ts";
import { readSources, requireKnown, targetAt } from "./Known.ts";
import { ofCycle } from "./ofCycle.ts";
import { keptSeries, readSeries, type RestatedPeriod } from "./readSeries.ts";
import { todayThere } from "../../platform/period/todayThere.ts";
import { shownAs, shownOf, simulatedOf } from "./shownOf.ts";

/** What is asked of the values of an indicator; see `IndicatorValues`. */
export interface ValuesQuestion {
  code: string;
  edition: string;
  level: Level;
  within: string | null;
  period: string | null;
  from: string | null;
  to: string | null;
  /** ISO instant. */
  asOf: string | null;
  show: Shown;
  against: Static<typeof Against> | null;
  method: BreakMethod;
  edges: number[];
}

/**
 * The values of an indicator by unit, in any edition, with the breaks they are coloured by; and whether everybody is answered this
 * until something changes.
 */
export async function readValues(
  { lands, series: cache }: IndicatorDeps,
  query: Query,
  question: ValuesQuestion,
): Promise<{ values: IndicatorValues; isForAll: boolean }> {
  const { code, edition, level, within, asOf, show, method, edges } = question;
  const kept = { code, question: `${edition}/${level}`, mark: cache.mark };
  const known = await requireKnown(query, todayThere(), code, asOf);
  const land = await lands.get();
  const all = land.level(edition, level);
  const read = () => readSeries(query, land, known, all, { asOf });
  const everything = known.isPublic && asOf === null ? await keptSeries(cache, kept, read) : await read();

  const regular = everything.filter((period) => ofCycle(known.cycle, period));
  const series = regular.length > 0 ? regular : everything;
  const asked = choose(series, everything, question);
  // A figure of another stretch of days stands beside the series, not in it.
  const whole = [...series, ...asked.filter((period) => !series.includes(period))];
  const against = show === "change" ? (question.against ?? "year") : null;
  const target = (year: number) => targetAt(known.targets, year);
  const shown = shownOf(show, known, whole, target, against, series.length);
  const simulated = simulatedOf(show, whole, against);
  const as = shownAs(show, known);
  const classes = () =>
    breaksOf(
      shown
        .slice(0, series.length)
        .flat()
        .filter((value) => value !== null),
      { show, method, direction: known.direction, decimals: as.shownDecimals, edges },
    );
  // By hand there are as many as somebody can think of: those are not kept.
  const breaks = method === "manual" ? classes() : once(everything, `${show}/${method}/${against ?? ""}`, classes);

  const wanted = within === null ? null : new Set(land.at(edition, level, within).map(({ id }) => id));
  const places = all.flatMap((unit, index) => (wanted === null || wanted.has(unit.id) ? [{ unit, index }] : []));
  const periods = asked.map((period) => {
    const figures = shown[whole.indexOf(period)]!;
    const placed = (list: boolean[]) => places.map(({ index }) => list[index]!);
    return {
      period: writePeriod(period),
      start: period.start,
      end: period.end,
      values: places.map(({ unit, index }) => describeValue(unit, period.values[index]!)),
      shown: places.map(({ index }) => figures[index] ?? null),
      simulated: placed(simulated(period)),
    };
  });
  const sources = await readSources(
    query,
    periods.flatMap(({ values }) => values.flatMap((value) => value.sources)),
  );
  const last = asked.at(-1);
  const values: IndicatorValues = {
    indicator: code,
    edition,
    level,
    within,
    asOf,
    show,
    against,
    ...as,
    breaks,
    units: places.map(({ unit: { id, code: unit, name, parentCode } }) => ({ id, code: unit, name, parentCode })),
    known: series.map(writePeriod),
    periods,
    target: last === undefined ? known.target : target(Number(last.end.slice(0, 4))),
    sources: [...sources.values()],
  };
  return { values, isForAll: known.isPublic && asOf === null };
}

/** Classes are made of every value of a level. For a series that is kept they are made once: both are forgotten together. */
const made = new WeakMap<RestatedPeriod[], Map<string, Breaks | null>>();
function once(series: RestatedPeriod[], key: string, make: () => Breaks | null): Breaks | null {
  const kept = made.get(series) ?? new Map<string, Breaks | null>();
  made.set(series, kept);
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key)!;
}

/** The periods asked for: one, or the last before it that has values; a stretch; or the latest. */
function choose(series: RestatedPeriod[], everything: RestatedPeriod[], asked: ValuesQuestion): RestatedPeriod[] {
  const { period, from, to } = asked;
  if (from !== null || to !== null) {
    const first = from === null ? "0000" : required(from).start;
    const last = to === null ? "9999" : required(to).end;
    return series.filter(({ start, end }) => start >= first && end <= last);
  }
  if (period === null) return series.slice(-1);
  const { start, end } = required(period);
  const there = everything.find((one) => one.start === start && one.end === end);
  return there ? [there] : series.filter((one) => one.end <= end).slice(-1);
}

function required(text: string): Period {
  const period = readPeriod(text);
  if (period === null) throw new ProblemError("unknown-period", { period: text });
  return period;
}
