import { CustomChart, LineChart, type CustomSeriesOption, type LineSeriesOption } from "echarts/charts";
import {
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  type GridComponentOption,
  type MarkLineComponentOption,
  type TooltipComponentOption,
} from "echarts/components";
import { init, use, type ComposeOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

// Only what our charts use. As SVG they stay sharp on the wall, and the page's rules for styles let them be.
use([LineChart, CustomChart, GridComponent, TooltipComponent, MarkLineComponent, SVGRenderer]);

export { init };
export type ChartOption = ComposeOption<
  LineSeriesOption | CustomSeriesOption | GridComponentOption | TooltipComponentOption | MarkLineComponentOption
>;
