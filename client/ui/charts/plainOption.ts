import type { Language } from "../format.ts";
import type { ChartLook } from "./ChartLook.ts";
import type { ChartOption } from "./echarts.ts";

/** What all charts share: type, the note at the pointer, and how values ease. */
export function plainOption({ colours, font, px, still }: ChartLook) {
  return {
    animation: !still,
    animationDuration: 300,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: font, fontSize: px(0.6875), color: colours.muted },
    tooltip: {
      // Inside the chart there is no arrow, which would be markup with styles of its own.
      confine: true,
      transitionDuration: 0,
      backgroundColor: colours.raised,
      borderColor: colours.lineStrong,
      borderWidth: 1,
      padding: [px(0.3), px(0.5)],
      textStyle: { fontFamily: font, fontSize: px(0.75), color: colours.text },
      extraCssText: "white-space: normal; max-width: 16rem; pointer-events: none; border-radius: 0.375rem;",
    },
  };
}

/** Where the axes lie: their labels have room within the box. */
export const plainGrid = ({ px }: ChartLook) => ({
  left: px(0.25),
  right: px(0.75),
  top: px(0.5),
  bottom: px(0.25),
  outerBoundsMode: "same" as const,
  outerBoundsContain: "axisLabel" as const,
});

/** An axis in our lines and type. */
export function plainAxis({ colours, font, px }: ChartLook) {
  return {
    axisLine: { show: true, lineStyle: { color: colours.lineStrong } },
    axisTick: { show: false, length: px(0.3), lineStyle: { color: colours.lineStrong } },
    axisLabel: { color: colours.muted, fontFamily: font, fontSize: px(0.6875), margin: px(0.45), hideOverlap: true },
    splitLine: { show: false, lineStyle: { color: colours.line } },
  };
}

type NumberAxes = {
  from: number;
  to: number;
  /** What is written below, and where. */
  labels: ReadonlyMap<number, string>;
  /** Whether there is a mark at each of them. */
  marked: boolean;
  scale: { min: number; max: number; step: number };
  decimals: number;
  language: Language;
};

/** Axes of numbers over time: below at the places that have a label, on the left at round steps with a line each. */
export function numberAxes(
  { from, to, labels, marked, scale, decimals, language }: NumberAxes,
  look: ChartLook,
): Pick<ChartOption, "xAxis" | "yAxis"> {
  const axis = plainAxis(look);
  const customValues = [...labels.keys()];
  return {
    xAxis: {
      ...axis,
      type: "value",
      min: from,
      max: to,
      axisTick: { ...axis.axisTick, show: marked, customValues },
      axisLabel: { ...axis.axisLabel, customValues, formatter: (at: number) => labels.get(at) ?? "" },
      axisPointer: { label: { show: false } },
    },
    yAxis: {
      ...axis,
      type: "value",
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: look.colours.line } },
      axisLabel: { ...axis.axisLabel, formatter: (value: number) => axisNumber(value, decimals, language) },
    },
  };
}

/** The note of the thing of one series that the pointer is at. */
export const noteAt = (
  series: string,
  linesOf: (index: number) => (string | null)[] | null,
  { colours }: ChartLook,
): NonNullable<ChartOption["tooltip"]> => ({
  trigger: "axis",
  axisPointer: { type: "line", snap: true, lineStyle: { color: colours.lineStrong } },
  formatter: (params: unknown) => {
    const hit = (params as { seriesId?: string; dataIndex: number }[]).find(({ seriesId }) => seriesId === series);
    const lines = hit ? linesOf(hit.dataIndex) : null;
    return lines ? noteOf(lines) : "";
  },
});

/** The lines of a note as elements: text stays text, and nothing brings styles that the page forbids. */
export function noteOf(lines: (string | null)[]): HTMLElement {
  const note = document.createElement("div");
  for (const [index, line] of lines.filter((one) => one !== null).entries()) {
    const row = document.createElement(index === 0 ? "strong" : "div");
    row.textContent = line;
    row.style.display = "block";
    note.append(row);
  }
  return note;
}

/** A number at an axis: no more digits than are needed, millions in short. */
export function axisNumber(value: number, decimals: number, language: Language): string {
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  const short = Math.abs(value) >= 1_000_000;
  return new Intl.NumberFormat(locale, {
    maximumFractionDigits: short ? 1 : Math.max(decimals, 1),
    ...(short ? { notation: "compact" } : {}),
  }).format(value);
}
