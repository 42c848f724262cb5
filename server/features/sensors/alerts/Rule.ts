/** What a rule measures of a datastream: the result; its level by the bands; its change in an hour; the seconds since it was read. */
export type Measure = "value" | "level" | "rate" | "age";

export interface Condition {
  open: { measure: Measure; comparison: "at-least" | "at-most"; limit: number; forS: number };
  /** Where it is over: back beyond this limit for so long. Between both limits nothing changes. */
  close: { limit: number; forS: number };
}

/** How far a rule has come at one station. */
export interface RuleState {
  /** Time in ms of the newest reading that was looked at; null before the first. */
  seenAt: number | null;
  /** The reading that a change is measured from. */
  from: { at: number; result: number } | null;
  /** Since when, in ms, what would turn it has held without a break; null while it does not. */
  since: number | null;
  /** Whether the rule holds now. */
  holds: boolean;
}

export const BEFORE_ALL: RuleState = { seenAt: null, from: null, since: null, holds: false };

export interface Seen {
  /** Time of the reading in ms. */
  at: number;
  result: number | null;
  level: number | null;
}

/** What a reading made of a rule at a station. `turned`: it began to hold, or ceased to, at that time. */
export interface Step {
  state: RuleState;
  turned: { holds: boolean; at: number } | null;
}

const HOUR_MS = 3_600_000;
/** A change over less than this is noise. */
const SHORTEST_CHANGE_MS = 600_000;
/** Below every level: a result of which nobody has said what level it is of, because no known limit is reached. */
const NO_LEVEL = -1;

function measured(measure: Measure, state: RuleState, seen: Seen): number | null {
  switch (measure) {
    case "value":
      return seen.result;
    case "level":
      return seen.level ?? (seen.result === null ? null : NO_LEVEL);
    case "rate": {
      const { from } = state;
      if (seen.result === null || from === null || seen.at - from.at < SHORTEST_CHANGE_MS) return null;
      return ((seen.result - from.result) * HOUR_MS) / (seen.at - from.at);
    }
    case "age":
      return 0;
  }
}

function measuredFrom({ from }: RuleState, { at, result }: Seen): RuleState["from"] {
  if (result === null || (from !== null && at - from.at < SHORTEST_CHANGE_MS)) return from;
  return { at, result };
}

/**
 * Takes a rule one reading further at a station. What lies before what was seen already changes nothing: a late reading opens no
 * incident of the past. A reading that says nothing (null) neither begins nor ends anything.
 */
export function stepRule({ open, close }: Condition, state: RuleState, seen: Seen): Step {
  if (state.seenAt !== null && seen.at <= state.seenAt) return { state, turned: null };
  const value = measured(open.measure, state, seen);
  const next: RuleState = { ...state, seenAt: seen.at, from: measuredFrom(state, seen) };
  if (value === null) return { state: next, turned: null };
  const sign = open.comparison === "at-least" ? 1 : -1;
  const turning = state.holds ? sign * value < sign * close.limit : sign * value >= sign * open.limit;
  if (!turning) return { state: { ...next, since: null }, turned: null };
  const since = state.since ?? seen.at;
  const needed = (state.holds ? close.forS : open.forS) * 1000;
  if (seen.at - since < needed) return { state: { ...next, since }, turned: null };
  const holds = !state.holds;
  return { state: { ...next, since: null, holds }, turned: { holds, at: since } };
}

/** Looks at a station that reads nothing: rules over "age" begin to hold when the last reading is too old. Times in ms. */
export function stepSilence({ open }: Condition, state: RuleState, now: number): Step {
  if (open.measure !== "age" || state.holds || state.seenAt === null) return { state, turned: null };
  const due = state.seenAt + open.limit * 1000;
  if (now < due) return { state, turned: null };
  return { state: { ...state, holds: true, since: null }, turned: { holds: true, at: due } };
}
