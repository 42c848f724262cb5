import { useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { day, fontFamily, night } from "../tokens.ts";

/** What a chart must know of the screen to look like the rest of it. */
export type ChartLook = {
  colours: Record<keyof typeof day, string>;
  font: string;
  /** Pixels of a length in rem: the wall has a larger one. */
  px: (rem: number) => number;
  /** Nothing moves by itself. */
  still: boolean;
};

/** The root's font size in pixels. */
const rootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The look of this screen; `measure` is called whenever sizes may have changed. */
export function useChartLook(): { look: ChartLook; measure: () => void } {
  const dark = useComputedColorScheme("light") === "dark";
  const still = useReducedMotion();
  const [root, setRoot] = useState(rootSize);
  const look = useMemo(
    (): ChartLook => ({
      colours: dark ? night : day,
      font: fontFamily,
      px: (rem) => Math.round(rem * root * 100) / 100,
      still,
    }),
    [dark, still, root],
  );
  return { look, measure: () => setRoot(rootSize()) };
}
