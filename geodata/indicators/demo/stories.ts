import { seedOf } from "./chance.ts";
import type { Period } from "./periods.ts";

/** Something that happened in the demonstration. In one new commune (and what it was made of), or everywhere. */
interface Story {
  indicators: string[];
  place?: string;
  from: string;
  to: string;
  /** Worse or better: of a share on the logistic scale. */
  shift?: number;
  /** More or less: of what is counted. */
  times?: number;
}

const ALWAYS = { from: "2023-01-01", to: "2026-12-31" };
const month = (first: string, last = first) => ({ from: `${first}-01`, to: `${last}-31` });

/**
 * Offices that were slow before the reform of July 2025 and are slower since. The first two make the former district Lấp Vò the
 * slowest of the twelve: who is worst should have an answer in both editions.
 */
const SLOW: [place: string, shift: number][] = [
  ["30169", -2.9],
  ["30178", -1.8],
  ["28366", -1.9],
  ["29938", -1.8],
  ["30085", -1.6],
];

const STORIES: Story[] = [
  // Two levels instead of three from one day to the next: every office was slower, and most are as good as before by the end of 2025.
  ...(
    [
      [7, -0.6],
      [8, -0.45],
      [9, -0.3],
      [10, -0.2],
      [11, -0.1],
    ] as const
  ).map(([number, shift]) => ({
    indicators: ["CQS03", "CQS10", "CQS11"],
    ...month(`2025-${String(number).padStart(2, "0")}`),
    shift,
  })),
  ...SLOW.flatMap(([place, shift]) => [
    { indicators: ["CQS03"], place, ...ALWAYS, to: "2025-06-30", shift: shift * 0.7 },
    { indicators: ["CQS03"], place, ...ALWAYS, from: "2025-07-01", shift },
    { indicators: ["CQS11"], place, ...ALWAYS, from: "2025-07-01", shift: shift * 0.4 },
  ]),
  // An outbreak of dengue, and one of hand, foot and mouth disease.
  { indicators: ["YT01"], place: "30076", from: "2026-07-20", to: "2026-08-30", times: 9 },
  { indicators: ["YT01"], place: "28720", from: "2026-08-10", to: "2026-09-13", times: 7 },
  { indicators: ["YT02"], place: "28594", from: "2026-03-30", to: "2026-05-03", times: 8 },
  // The bank of the Tiền at Cao Lãnh, after the real slides of September 2025.
  { indicators: ["TT04"], place: "29869", from: "2025-10-01", to: "2026-03-31", times: 12 },
  // Figures that jump for one month and that somebody should look at.
  { indicators: ["XHS05"], place: "30043", ...month("2026-05"), shift: 1.8 },
  { indicators: ["CQS01"], place: "28582", ...month("2026-06"), shift: -2.4 },
  { indicators: ["XHS04"], place: "28429", ...month("2025-12"), shift: -1.6 },
  { indicators: ["AN01a"], place: "30244", ...month("2026-02"), times: 9 },
  { indicators: ["DL01"], place: "28627", ...month("2026-04"), times: 25 },
];

/** What stories do to an indicator in a period: the shift and the factor of a place, by its seed. */
export function storiesOf(
  indicator: string,
  { start, end }: Period,
): (placeSeed: number) => { shift: number; times: number } {
  const told = STORIES.filter(
    (story) => story.indicators.includes(indicator) && story.from <= start && end <= story.to,
  );
  const everywhere = told.filter((story) => story.place === undefined).reduce((sum, { shift = 0 }) => sum + shift, 0);
  const places = new Map(
    told.flatMap((story) => (story.place === undefined ? [] : [[seedOf(story.place), story] as const])),
  );
  return (placeSeed) => {
    const { shift = 0, times = 1 } = places.get(placeSeed) ?? {};
    return { shift: everywhere + shift, times };
  };
}
