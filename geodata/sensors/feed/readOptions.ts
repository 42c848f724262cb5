import { parseArgs } from "node:util";
import { SimulationError } from "./SimulationError.ts";

export const USAGE = `Usage:
  node geodata/sensors/simulate.ts --url http://localhost:8080 --token smt_… [--step MINUTES] [--once]
      Fills the last three days, then sends a reading of each simulated datastream every minute, or every --step.
  node geodata/sensors/simulate.ts --url … --token … --from ISO [--to ISO] [--speed N] [--step MINUTES] [--once]
      Plays a window of the past again, N times as fast as it was (60 unless told).
  --once waits for nothing: it sends what is due, or the whole window, and ends.
  The token can also be in the environment, as SENMAP_TOKEN; it needs the right to write observations.`;

/** What to simulate, and where. Without `from` it is the present. */
export interface SimulateOptions {
  url: string;
  token: string;
  window: { from: Temporal.Instant; to: Temporal.Instant } | null;
  /** How many minutes of a window pass in one. */
  speed: number;
  /** Minutes between the readings of a stream. */
  step: number;
  /** To end as soon as everything that is due has been sent. */
  once: boolean;
}

const OPTIONS = {
  url: { type: "string" },
  token: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  speed: { type: "string", default: "60" },
  step: { type: "string", default: "1" },
  once: { type: "boolean", default: false },
} as const;

/** Reads the arguments of the command. @throws SimulationError that says what is wrong and how it is used. */
export function readOptions(argv: string[], environment: Record<string, string | undefined>): SimulateOptions {
  const { url, token = environment.SENMAP_TOKEN, from, to, speed, step, once } = values(argv);
  if (url === undefined || !URL.canParse(url)) throw wrong("--url is the address of the server.");
  if (token === undefined) throw wrong("--token is missing.");
  if (from === undefined && to !== undefined) throw wrong("--to needs --from.");
  const window = from === undefined ? null : windowOf(from, to);
  return { url, token, window, speed: positive("speed", speed), step: positive("step", step), once };
}

const wrong = (message: string) => new SimulationError(`${message}\n${USAGE}`);

function values(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS }).values;
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

function windowOf(from: string, to: string | undefined) {
  const now = Temporal.Now.instant();
  const window = { from: instant("from", from), to: to === undefined ? now : instant("to", to) };
  if (Temporal.Instant.compare(window.from, window.to) >= 0) throw wrong("--from has to be before --to.");
  if (Temporal.Instant.compare(window.to, now) > 0) throw wrong("--to lies in the future, which nobody has measured.");
  return window;
}

function instant(name: string, text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw wrong(`--${name} is a moment such as 2025-10-21T00:00+07:00, not "${text}".`);
  }
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw wrong(`--${name} is a number above 0, not "${text}".`);
  return value;
}
