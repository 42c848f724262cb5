import type { WordsOf } from "./words.ts";
import type { figureVi } from "./figureVi.ts";

/** Words of the map of an indicator, in English. */
export const figureEn = {
  knownAt: (period: string, day: string) =>
    `${period}, as known at the end of ${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
  shownRank: (name: string) => `Rank: ${name}`,
  shownTarget: (name: string) => `Against the target: ${name}`,
  shownChange: (name: string, since: string) => `Change ${since}: ${name}`,
  sinceYear: "since a year before",
  sincePrevious: "since the period before",
  sincePeriod: (period: string) => `since ${period}`,
  estimatedCount: (count: number, all: number) =>
    `${count} of ${all} values are estimates, as units had to be divided.`,
  tabIndicators: "Indicators",
  tabLayers: "Layers",
  tabIndicator: "Indicator",
  tabProfile: "Profile",
  unknownIndicator: "There is no such indicator, or this account may not see it.",
  chooseAnother: "Choose another indicator",
  showAs: "Colour by",
  shows: { value: "Value", target: "Against the target", rank: "Rank", change: "Change" },
  breaksBy: "Classes",
  breakMethods: { quantile: "Quantiles", jenks: "Natural (Jenks)", equal: "Equal", manual: "By hand" },
  edgesBy: "Limits, with ; between them",
  edgesWrong: "Enter 1 to 5 rising limits, such as 80; 90; 95.",
  againstBy: "Since",
  againsts: { year: "A year before", previous: "The period before" },
  compare: "Compare two maps",
  compares: { none: "One map", side: "Side by side", swipe: "Swipe" },
  compareEdition: "Units on the right",
  comparePeriod: "Period on the right",
  compareIndicator: "Indicator on the right",
  compareDivider: "Divider between the two maps",
  compareRight: "Map on the right",
  asOfTitle: "As known on",
  asOfNow: "Now",
  tuning: "How it is drawn",
  missings: {
    "not-reported": "Not reported",
    "not-applicable": "Does not apply",
    partial: "Reported for only part of the land",
    "not-additive": "Does not add up from units",
    "no-shape": "Land not known",
  },
  statuses: { official: "Official", preliminary: "Preliminary", estimate: "Estimate", demo: "Simulated" },
  between: (low: string, high: string) => `estimated between ${low} and ${high}`,
} satisfies WordsOf<typeof figureVi>;
