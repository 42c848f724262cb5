import type { ChartLook } from "../ui/charts/ChartLook.ts";
import type { ChartOption } from "../ui/charts/echarts.ts";
import { noteAt, numberAxes, plainGrid } from "../ui/charts/plainOption.ts";
import type { Language } from "../ui/format.ts";
import { niceScale } from "../ui/charts/niceScale.ts";
import { lineOf, timeTicks, type Range, type Step } from "./history.ts";

export type HistoryPicture = {
  steps: readonly Step[];
  /** How long a step is, and after which silence the line breaks. */
  stepMs: number;
  gapMs: number;
  range: Range;
  from: number;
  to: number;
  /** Where levels begin, from the lowest on. */
  thresholds: readonly { value: number; label: string; colour: string }[];
  decimals: number;
  language: Language;
  noteOfStep: (step: Step) => (string | null)[];
};

/** Of the thresholds those that readings passed, and the next one above: a far one would press the line flat. */
export function thresholdsInSight(steps: readonly Step[], thresholds: HistoryPicture["thresholds"]) {
  const low = Math.min(...steps.map(({ least }) => least));
  const high = Math.max(...steps.map(({ greatest }) => greatest));
  const above = thresholds.find(({ value }) => value > high);
  return thresholds.filter((one) => one === above || (one.value <= high && one.value >= low - (high - low)));
}

/** Readings over time: the band between lowest and highest, the mean as a line, and where levels begin. */
export function historyOption(picture: HistoryPicture, look: ChartLook): ChartOption {
  const { steps, stepMs, gapMs, range, from, to, decimals, language, noteOfStep } = picture;
  const { colours, px } = look;
  const thresholds = thresholdsInSight(steps, picture.thresholds);
  const ticks = timeTicks(range, from, to);
  const labels = new Map(ticks.map(({ at, label }) => [at, label]));
  const values = [
    ...steps.flatMap(({ least, greatest }) => [least, greatest]),
    ...thresholds.map(({ value }) => value),
  ];
  const scale = niceScale(values, 4, decimals === 0);
  const line = lineOf(steps, gapMs);
  const sparse = steps.length <= 60;
  return {
    grid: { ...plainGrid(look), top: px(0.9) },
    ...numberAxes({ from, to, labels, marked: true, scale, decimals, language }, look),
    tooltip: noteAt("steps", (index) => (steps[index] ? noteOfStep(steps[index]) : null), look),
    series: [
      {
        id: "band",
        type: "custom",
        silent: true,
        tooltip: { show: false },
        data: steps
          .filter(({ least, greatest }) => greatest > least)
          .map(({ at, least, greatest }) => [at - stepMs / 2, least, at + stepMs / 2, greatest]),
        encode: { x: [0, 2], y: [1, 3] },
        renderItem: (_, api) => {
          const [left = 0, bottom = 0] = api.coord([api.value(0), api.value(1)]);
          const [right = 0, top = 0] = api.coord([api.value(2), api.value(3)]);
          return {
            type: "rect",
            shape: { x: left, y: top, width: Math.max(1, right - left + 0.5), height: Math.max(1, bottom - top) },
            style: { fill: colours.muted, opacity: 0.3 },
          };
        },
      },
      {
        id: "mean",
        type: "line",
        silent: true,
        symbol: "none",
        tooltip: { show: false },
        animation: false,
        data: line,
        connectNulls: false,
        lineStyle: { color: colours.text, width: px(0.1) },
      },
      {
        id: "steps",
        type: "line",
        animation: false,
        lineStyle: { width: 0, opacity: 0 },
        symbol: "circle",
        showAllSymbol: true,
        symbolSize: px(sparse ? 0.28 : 0.2),
        data: steps.map(({ at, mean }, index) => ({
          value: [at, mean],
          // The newest reading is where the eye goes; one between two silences has no line to be seen by.
          itemStyle: {
            color: index === steps.length - 1 ? colours.accent : colours.text,
            opacity: sparse || index === steps.length - 1 || isAlone(steps, index, gapMs) ? 1 : 0,
          },
        })),
        emphasis: { scale: 1.5, itemStyle: { opacity: 1 } },
        markLine: {
          silent: true,
          symbol: "none",
          animation: false,
          data: thresholds.flatMap(({ value, label, colour }) => [
            // Prescribed colours such as yellow need something darker below them.
            {
              yAxis: value,
              lineStyle: { color: colours.muted, width: px(0.17), type: "solid" as const },
              label: { show: false },
            },
            {
              yAxis: value,
              lineStyle: { color: colour, width: px(0.11), type: "solid" as const },
              label: {
                formatter: label,
                position: "insideStartTop" as const,
                distance: px(0.35),
                color: colours.text,
                fontSize: px(0.6875),
                fontFamily: look.font,
              },
            },
          ]),
        },
      },
    ],
  };
}

function isAlone(steps: readonly Step[], index: number, gapMs: number): boolean {
  const [before, own, after] = [steps[index - 1], steps[index], steps[index + 1]];
  if (!own) return false;
  return (!before || own.at - before.at > gapMs) && (!after || after.at - own.at > gapMs);
}
