import type { CustomSeriesOption } from "echarts/charts";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { ChartLook } from "../ui/charts/ChartLook.ts";
import type { ChartOption } from "../ui/charts/echarts.ts";
import { noteAt, numberAxes, plainGrid } from "../ui/charts/plainOption.ts";
import type { Language } from "../ui/format.ts";
import { niceScale } from "../ui/charts/niceScale.ts";
import { timeMarks, trendRuns, type TrendPoint } from "./trend.ts";

/** What a trend shows: one unit's values over time, against the target, with the days on which units were rearranged. */
export type TrendPicture = {
  points: TrendPoint[];
  of: Pick<Indicator, "decimals" | "aggregation">;
  /** What should be reached or kept to; of a range, its ends. */
  targets: { value: number; label?: string }[];
  reforms: { at: number; label: string }[];
  /** The period shown on the map. */
  current: string | null;
  /** The note of a period, line by line. */
  noteOfPoint: (point: TrendPoint) => (string | null)[];
  tickOf: (mark: { at: number; kind: "period" | "year" | "month" }, point: TrendPoint | undefined) => string;
  language: Language;
};

/** The points that have a value, in order: the data of the series "points". */
export const valuedPoints = (points: TrendPoint[]): TrendPoint[] =>
  points.filter(({ figure }) => figure.value !== null);

/** A line over time: broken where nothing is known, dashed where it is simulated, in a band where it is estimated. */
export function trendOption(picture: TrendPicture, look: ChartLook): ChartOption {
  const { points, targets, reforms, current, noteOfPoint, tickOf, of, language } = picture;
  const { colours, px } = look;
  const valued = valuedPoints(points);
  const first = points[0]?.from ?? 0;
  const last = points.at(-1)?.to ?? 1;
  const marks = timeMarks(points, 6);
  const labels = new Map(
    marks.map((mark) => [
      mark.at,
      tickOf(
        mark,
        points.find(({ at }) => at === mark.at),
      ),
    ]),
  );
  const extent = [
    ...valued.flatMap(({ figure: { value, low, high } }) => [value, low, high]),
    ...targets.map(({ value }) => value),
  ].filter((value) => value !== null);
  const scale = niceScale(extent, 4, of.aggregation === "sum" && of.decimals === 0);
  // Many dots would hide the line, and whether it is dashed.
  const dots = valued.length <= 24;
  const alone = new Set(trendRuns(points).flatMap((run) => (run.points.length === 1 ? run.points : [])));
  const edge = (at: number) => (at - first) / (last - first);
  return {
    grid: { ...plainGrid(look), top: px(reforms.length > 0 ? 1.5 : 0.6) },
    ...numberAxes(
      {
        from: first,
        to: last,
        labels,
        marked: marks.some(({ kind }) => kind !== "period"),
        scale,
        decimals: of.decimals,
        language,
      },
      look,
    ),
    tooltip: noteAt("points", (index) => (valued[index] ? noteOfPoint(valued[index]) : null), look),
    series: [
      bandOf(valued, look),
      ...trendRuns(points).map((run, index) => ({
        id: `run-${index}`,
        type: "line" as const,
        silent: true,
        symbol: "none",
        tooltip: { show: false },
        data: run.points.map(({ at, figure }) => [at, figure.value]),
        lineStyle: { color: colours.text, width: px(0.11), type: run.demo ? ("dashed" as const) : ("solid" as const) },
      })),
      {
        id: "points",
        type: "line",
        lineStyle: { width: 0, opacity: 0 },
        symbol: "circle",
        showAllSymbol: true,
        data: valued.map((point) => ({
          value: [point.at, point.figure.value ?? 0],
          symbolSize: px(point.period === current ? 0.6 : 0.34),
          itemStyle: {
            opacity: dots || alone.has(point) || point.period === current ? 1 : 0,
            color: point.figure.exact ? colours.text : colours.surface,
            borderColor: point.period === current ? colours.accent : colours.text,
            borderWidth: px(point.period === current ? 0.15 : 0.09),
          },
        })),
        emphasis: { scale: 1.4, itemStyle: { opacity: 1 } },
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          data: [
            ...targets.map(({ value, label }) => ({
              yAxis: value,
              lineStyle: { color: colours.good, width: px(0.09), type: [px(0.4), px(0.2)] },
              label: {
                show: label !== undefined,
                formatter: label ?? "",
                position: "insideStartTop" as const,
                distance: px(0.25),
                color: colours.good,
                fontSize: px(0.6875),
                fontFamily: look.font,
              },
            })),
            ...reforms.map(({ at, label }) => ({
              xAxis: at,
              lineStyle: { color: colours.muted, width: px(0.07), type: [px(0.12), px(0.2)] },
              label: {
                formatter: label,
                position: "end" as const,
                distance: px(0.25),
                align: edge(at) > 0.65 ? ("right" as const) : edge(at) < 0.35 ? ("left" as const) : ("center" as const),
                color: colours.muted,
                fontSize: px(0.6875),
                fontFamily: look.font,
              },
            })),
          ],
        },
      },
    ],
  };
}

/** Between which values an estimate lies, over the days of its period. */
function bandOf(valued: TrendPoint[], { colours }: ChartLook): CustomSeriesOption {
  const estimated = valued.filter(({ figure: { exact, low, high } }) => !exact && low !== null && high !== null);
  return {
    id: "band",
    type: "custom",
    silent: true,
    tooltip: { show: false },
    data: estimated.map(({ from, to, figure: { low, high } }) => [from, low ?? 0, to, high ?? 0]),
    encode: { x: [0, 2], y: [1, 3] },
    renderItem: (_, api) => {
      const [left = 0, bottom = 0] = api.coord([api.value(0), api.value(1)]);
      const [right = 0, top = 0] = api.coord([api.value(2), api.value(3)]);
      return {
        type: "rect",
        shape: { x: left, y: top, width: right - left, height: Math.max(1, bottom - top) },
        style: { fill: colours.muted, opacity: 0.28 },
      };
    },
  };
}
