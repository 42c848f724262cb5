import { Skeleton } from "@mantine/core";
import type { ECharts, init } from "echarts/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useWords } from "../../messages/useWords.ts";
import classes from "./Chart.module.css";
import { useChartLook, type ChartLook } from "./ChartLook.ts";
import type { ChartOption } from "./echarts.ts";
import { plainOption } from "./plainOption.ts";
import { useDragX } from "./useDragX.ts";

/** What was pointed at or pressed: a datum of a series. */
export type ChartPick = { series: string; index: number };

type Props = {
  /** What is drawn, for the look of the screen. Kept between renders (useCallback): a new function draws anew. */
  option: (look: ChartLook) => ChartOption;
  /** What the picture says, for those who do not see it. */
  label: string;
  /** A length in rem. */
  height: number;
  onClick?: (pick: ChartPick) => void;
  onHover?: (pick: ChartPick | null) => void;
  /** A stretch of the x axis, dragged over, in its own numbers. */
  onSpan?: (from: number, to: number) => void;
  testId?: string;
};

/** What the drawing library is asked for. */
type Engine = { init: typeof init };

/** A chart that follows its box, the colours of the screen and its type size. The drawing library comes when first needed. */
export function Chart({ option, label, height, onClick, onHover, onSpan, testId }: Props) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const { look, measure } = useChartLook();
  const engine = useEngine();
  const drag = useDragX(chart, onSpan);
  const click = useEffectEvent((pick: ChartPick) => onClick?.(pick));
  const hover = useEffectEvent((pick: ChartPick | null) => onHover?.(pick));
  const resized = useEffectEvent(() => measure());

  useEffect(() => {
    if (!box.current || !engine || engine === "failed") return;
    const made = engine.init(box.current, null, { locale: "EN" });
    chart.current = made;
    const pickOf = (event: { seriesId?: string; dataIndex?: number }): ChartPick | null =>
      event.seriesId === undefined || event.dataIndex === undefined
        ? null
        : { series: event.seriesId, index: event.dataIndex };
    made.on("click", (event) => {
      const pick = pickOf(event);
      if (pick) click(pick);
    });
    made.on("mouseover", (event) => hover(pickOf(event)));
    made.on("mouseout", () => hover(null));
    const observer = new ResizeObserver(() => {
      made.resize();
      resized();
    });
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [engine]);

  useEffect(() => {
    const [plain, own] = [plainOption(look), option(look)];
    // Our charts have one kind of note each.
    const note = Array.isArray(own.tooltip) ? {} : own.tooltip;
    const tooltip = { ...plain.tooltip, ...note };
    chart.current?.setOption({ ...plain, ...own, tooltip }, { replaceMerge: ["series"] });
  }, [engine, option, look]);

  if (engine === "failed") return <p className={classes.failed}>{words.indicator.chartFailed}</p>;
  return (
    <div
      className={classes.chart}
      role="img"
      aria-label={label}
      style={{ height: `${height}rem` }}
      data-testid={testId}
      data-draggable={onSpan ? true : undefined}
      {...drag.handlers}
    >
      {engine === null && <Skeleton h="100%" />}
      <div ref={box} className={classes.box} aria-hidden hidden={engine === null} />
      {drag.span && <div className={classes.span} style={{ left: drag.span.left, width: drag.span.width }} />}
    </div>
  );
}

/** The drawing library: null while it is waited for. */
function useEngine(): Engine | "failed" | null {
  const [engine, setEngine] = useState<Engine | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    // Text is measured when it is drawn, so its font comes first.
    void Promise.all([import("./echarts.ts"), document.fonts.ready]).then(
      ([loaded]) => wanted && setEngine(loaded),
      () => wanted && setEngine("failed"),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return engine;
}
