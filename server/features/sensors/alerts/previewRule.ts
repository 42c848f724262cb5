import type { AlertRuleDraft, RulePreview } from "../../../contract/alert.ts";
import type { Text } from "../../../contract/text.ts";
import { BEFORE_ALL, type RuleState, stepRule, stepSilence } from "./Rule.ts";

/** A station and what it read: [time in ms, result], in order. */
export interface StationReadings {
  datastream: number;
  station: Text;
  edges: number[];
  levels: (number | null)[];
  readings: [at: number, result: number | null][];
}

type Run = RulePreview["runs"][number];
interface Turn {
  at: number;
  station: StationReadings;
  holds: boolean;
}

const timeOf = (ms: number): string => new Date(ms).toISOString();

function levelOf({ edges, levels }: StationReadings, result: number | null): number | null {
  if (result === null) return null;
  return levels[edges.filter((edge) => result >= edge).length] ?? null;
}

/** When a rule turns at a station, by the same steps as when it is in force. */
function turnsOf({ condition }: AlertRuleDraft, station: StationReadings, to: number): Turn[] {
  const turns: Turn[] = [];
  let state: RuleState = BEFORE_ALL;
  const take = (step: ReturnType<typeof stepRule>) => {
    ({ state } = step);
    if (step.turned) turns.push({ ...step.turned, station });
  };
  for (const [at, result] of station.readings) {
    if (at > to) break;
    take(stepSilence(condition, state, at));
    take(stepRule(condition, state, { at, result, level: levelOf(station, result) }));
  }
  take(stepSilence(condition, state, to));
  return turns;
}

/** The incidents a rule would have opened, from what its stations read until `to` (ms). */
export function previewRule(rule: AlertRuleDraft, stations: StationReadings[], to: number): Run[] {
  const turns = stations.flatMap((station) => turnsOf(rule, station, to)).sort((a, b) => a.at - b.at);
  const holding = new Set<number>();
  const open = new Map<number | null, Run>();
  const runs: Run[] = [];
  for (const { at, station, holds } of turns) {
    if (holds) holding.add(station.datastream);
    else holding.delete(station.datastream);
    const several = rule.together > 1;
    const key = several ? null : station.datastream;
    const opens = several ? holding.size >= rule.together : holds;
    const running = open.get(key);
    if (opens && !running) {
      const run: Run = {
        datastream: key,
        station: several ? null : station.station,
        openedAt: timeOf(at),
        closedAt: null,
      };
      open.set(key, run);
      runs.push(run);
    } else if (!opens && running) {
      running.closedAt = timeOf(at);
      open.delete(key);
    }
  }
  return runs;
}
