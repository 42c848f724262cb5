import type { ChartLook } from "../ui/charts/ChartLook.ts";
import type { ChartOption } from "../ui/charts/echarts.ts";
import { axisNumber, noteOf, plainAxis, plainGrid } from "../ui/charts/plainOption.ts";
import type { Language } from "../ui/format.ts";
import type { Distribution, DistributionBlock } from "./distribution.ts";
import { niceScale, niceTicks } from "../ui/charts/niceScale.ts";

/** What a histogram shows, and which of its units stand out. */
export type DistributionPicture = {
  spread: Distribution;
  decimals: number;
  counted: boolean;
  /** Where the target is; of a range, its ends. */
  targets: number[];
  hovered: number | null;
  selected: number | null;
  /** Null: all. */
  chosen: ReadonlySet<number> | null;
  noteOfBlock: (block: DistributionBlock) => string[];
  language: Language;
};

/** How many units have which figure, in the colours of the map. */
export function distributionOption(picture: DistributionPicture, look: ChartLook): ChartOption {
  const { spread, decimals, counted, targets, hovered, selected, chosen, noteOfBlock, language } = picture;
  const { colours, px } = look;
  const { blocks, classes } = spread;
  const ticks = niceTicks(spread.from, spread.to, 5, counted);
  const highest = niceScale([0, ...blocks.map(({ base, ids }) => base + ids.length)], 3, true);
  const strengthOf = ({ ids }: DistributionBlock) =>
    chosen === null ? 1 : 0.2 + 0.8 * (ids.filter((id) => chosen.has(id)).length / ids.length);
  const frameOf = ({ ids }: DistributionBlock) =>
    hovered !== null && ids.includes(hovered)
      ? colours.text
      : selected !== null && ids.includes(selected)
        ? colours.accent
        : null;
  return {
    grid: { ...plainGrid(look), top: px(0.5) },
    xAxis: {
      ...plainAxis(look),
      type: "value",
      min: spread.from,
      max: spread.to,
      axisTick: { ...plainAxis(look).axisTick, show: true, customValues: ticks },
      axisLabel: {
        ...plainAxis(look).axisLabel,
        customValues: ticks,
        formatter: (value: number) => axisNumber(value, decimals, language),
      },
    },
    yAxis: {
      ...plainAxis(look),
      type: "value",
      min: 0,
      max: highest.max,
      interval: highest.step,
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: colours.line } },
      axisLabel: { ...plainAxis(look).axisLabel, formatter: (value: number) => axisNumber(value, 0, language) },
    },
    tooltip: {
      trigger: "item",
      formatter: (params: unknown) => {
        const block = blocks[(params as { dataIndex: number }).dataIndex];
        return block ? noteOf(noteOfBlock(block)) : "";
      },
    },
    series: [
      {
        id: "blocks",
        type: "custom",
        data: blocks.map(({ from, to, base, ids }) => [from, base, to, base + ids.length]),
        encode: { x: [0, 2], y: [1, 3] },
        renderItem: (params, api) => {
          const block = blocks[params.dataIndex];
          const [left = 0, bottom = 0] = api.coord([api.value(0), api.value(1)]);
          const [right = 0, top = 0] = api.coord([api.value(2), api.value(3)]);
          const frame = block ? frameOf(block) : null;
          const gap = Math.min(1, (right - left) / 8);
          return {
            type: "rect",
            z2: frame ? 2 : 1,
            shape: { x: left + gap, y: top, width: right - left - 2 * gap, height: bottom - top },
            style: {
              fill: asOnMap(classes[block?.class ?? 0]?.colour ?? colours.noData),
              opacity: block ? strengthOf(block) : 1,
              stroke: frame ?? colours.lineStrong,
              lineWidth: frame ? px(0.14) : px(0.06),
            },
          };
        },
        markLine:
          targets.length === 0
            ? undefined
            : {
                silent: true,
                symbol: "none",
                animation: false,
                data: targets.map((target) => ({ xAxis: target })),
                label: { show: false },
                lineStyle: { color: colours.good, width: px(0.09), type: [px(0.4), px(0.2)] },
              },
      },
    ],
  };
}

/** A colour at the strength that the map and the legend have it. */
const asOnMap = (colour: string) => `color-mix(in srgb, ${colour} calc(var(--sm-opacity, 1) * 100%), transparent)`;
