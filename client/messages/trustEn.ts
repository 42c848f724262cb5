import type { trustVi } from "./trustVi.ts";
import type { WordsOf } from "./words.ts";

const days = (count: string) => (count === "1" ? "1 day" : `${count} days`);

/** Words of the board of data trust, in English. */
export const trustEn = {
  aspects: { correct: "Correct", complete: "Complete", clean: "Clean", live: "Live" },
  letters: { correct: "Cr", complete: "Cm", clean: "Cl", live: "L" },
  meanings: {
    correct:
      "The share of reported values that break no rule: plausible range, numerator ÷ denominator, change, sum of parts.",
    complete: "Reports that came, over reports that were due.",
    clean:
      "The share of rows received by file or interface within a year that were not duplicates, of unknown units or rejected.",
    live: "100 while nothing is late; falls to 0 when the latest report is late by two cycles.",
  },
  howScored: "How it is scored",
  notBlended: "The four scores stand apart; they are never made into one number.",
  asOf: (day: string, periods: string) =>
    `As of ${day}, over the last ${periods === "1" ? "period" : `${periods} periods`} of each indicator that were due.`,
  states: { good: "good", watch: "to be watched", bad: "poor", none: "nothing to score yet" },
  bounds: {
    good: (from: string) => `${from} and more`,
    watch: (from: string, to: string) => `${from} to under ${to}`,
    bad: (to: string) => `under ${to}`,
  },
  nothing: "Nothing to score yet",
  nothingShort: "none yet",
  scoreOf: (aspect: string, score: string, counts: string) => `${aspect} ${score}, ${counts}`,
  openRows: (score: string, name: string) => `${score}. Show the rows: ${name}`,
  counts: {
    correct: (broken: string, checked: string) => `${broken} wrong of ${checked} values`,
    complete: (reported: string, expected: string) => `${reported} of ${expected} reports`,
    clean: (faulty: string, received: string) => `${faulty} faulty of ${received} rows`,
    live: (count: string) => `${days(count)} late at most`,
    onTime: "on time",
  },

  view: "Show",
  views: { sets: "By data set", units: "Who is late" },
  edition: "Boundaries",
  place: "Place",
  wholeProvince: "Whole province",
  level: "Level",
  set: "Data set",
  allSets: "All data sets",
  periods: "Periods",
  periodsOf: (count: string) => (count === "1" ? "1 period" : `${count} periods`),
  captionSets: (place: string) => `How far each data set can be trusted, ${place}`,
  captionUnits: (place: string) => `Who is late, ${place}`,
  captionSet: (set: string, place: string) => `${set}: who is late, ${place}`,
  searchSets: "Find a data set or owner",
  searchUnits: "Find a unit or data set",
  unit: "Unit",
  late: "Latest by",
  daysLate: "Days late",
  days,
  onTime: "on time",
  since: (day: string) => `due ${day}`,
  noUnits:
    "No unit of this level reports the data set chosen. The province may report it as a whole: go back to the data sets and press a score.",
  noSets: "No data set has a report due yet.",
  nobodyLate: "Nobody is late.",
  nothingFits: "No row fits. Take away a filter or search for something else.",
  unitsShown: (shown: string, all: string) =>
    shown === all ? `${all} rows` : `the ${shown} latest of ${all} rows; filter to narrow down`,
  backToSets: "All data sets",

  rowsOf: (unit: string) => unit,
  rowsMore: (shown: string) => `Only the first ${shown} rows are shown. Choose a smaller unit to see them all.`,
  noRows: {
    correct: "No value breaks a rule.",
    complete: "No report is missing.",
    clean: "No row was faulty.",
    live: "No report is late.",
  },
  faultCounts: (rows: string) => (rows === "1" ? "1 row" : `${rows} rows`),
  indicator: "Indicator",
  period: "Period",
  fault: "Fault",
  value: "Value",
  expected: "Expected",
  dueOn: "Due",
  text: "Text in the file",
  wholeFile: "Whole file",
  noFigure: "not known",
  faults: {
    range: (value: string, bound: string) => `${value} lies outside what is plausible (limit ${bound}).`,
    ratio: (value: string, expected: string) => `${value} is given, but numerator ÷ denominator makes ${expected}.`,
    jump: (value: string, before: string) =>
      `${value} after ${before} the period before: more than it usually changes.`,
    sum: (value: string, total: string) => `${value} is given, but the units inside add up to ${total}.`,
    missing: (due: string, count: string) => `No report; it was due ${due}, ${days(count)} ago. Later ones came.`,
    late: (due: string, count: string) => `Not sent; it was due ${due} and is ${days(count)} late.`,
    duplicate: (text: string) => `A row twice in the file: ${text}`,
    "unknown-unit": (text: string) => `No unit of that name: ${text}`,
    "ambiguous-unit": (text: string) => `Several units of that name: ${text}`,
    rejected: (text: string) => `Rejected by the reviewer: ${text}`,
  },
  faultNames: {
    range: "outside what is plausible",
    ratio: "wrong ratio",
    jump: "changed too much",
    sum: "sum does not fit",
    missing: "missing",
    late: "late",
    duplicate: "twice",
    "unknown-unit": "unknown unit",
    "ambiguous-unit": "several units of that name",
    rejected: "rejected",
  },
  file: (what: string) => `senmap-data-trust-${what}.csv`,
} satisfies WordsOf<typeof trustVi>;
