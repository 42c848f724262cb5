import type { ECharts } from "echarts/core";
import { useState, type PointerEvent, type RefObject } from "react";

/** Less than this is a press, not a drag. */
const SLACK = 6;

/** Dragging over a chart: the band on the way (pixels of the box), and at the end the stretch in numbers of the x axis. */
export function useDragX(chart: RefObject<ECharts | null>, onSpan: ((from: number, to: number) => void) | undefined) {
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  if (!onSpan) return { span: null, handlers: {} };
  const placeOf = (event: PointerEvent<HTMLElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const moved = drag !== null && Math.abs(drag.to - drag.from) >= SLACK;
  const [left, right] = drag ? [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)] : [0, 0];
  return {
    span: moved ? { left, width: right - left } : null,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        const at = placeOf(event);
        setDrag({ from: at, to: at });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!drag) return;
        // Only now: a pointer caught at once would take the press from the bar below it.
        if (moved) event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ ...drag, to: placeOf(event) });
      },
      onPointerUp() {
        setDrag(null);
        const ends = moved ? [left, right].map((x) => chart.current?.convertFromPixel({ xAxisIndex: 0 }, x)) : [];
        const [from, to] = ends;
        if (typeof from === "number" && typeof to === "number") onSpan(from, to);
      },
      onPointerCancel: () => setDrag(null),
    },
  };
}
