import { setTimeout } from "node:timers/promises";
import { batches, ticks } from "./feed/batches.ts";
import { readOptions, type SimulateOptions } from "./feed/readOptions.ts";
import { type FedStream, SensorThingsClient } from "./feed/SensorThingsClient.ts";
import { SimulationError } from "./feed/SimulationError.ts";

export type { SimulateOptions } from "./feed/readOptions.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Live, so much of the past is filled first, with a reading every so many minutes. */
const PAST = 3 * DAY;
const PAST_STEP = 10;
/** The most readings in one request. */
const MOST = 5000;
/** A window that passes quickly is sent in pieces of at least so many milliseconds of waiting. */
const SHORTEST_WAIT = 500;

/**
 * Feeds simulated readings to a server over SensorThings until everything is sent or `signal` is raised; live, until then.
 * What was sent before may be sent again: the model always reads the same.
 * @param say hears what is done, in lines for a person
 * @throws SimulationError when the server refuses, or has nothing that could be simulated.
 */
export async function simulate(
  options: SimulateOptions,
  signal: AbortSignal,
  say: (line: string) => void = console.log,
): Promise<void> {
  try {
    const client = new SensorThingsClient(options.url, options.token, signal, say);
    const streams = await client.streams();
    if (streams.length === 0) throw new SimulationError(`${options.url} shows this token nothing to simulate.`);
    const feed = new Feed(client, streams, say);
    await (options.window === null ? live(feed, options, signal) : replay(feed, options.window, options, signal));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

class Feed {
  readonly say: (line: string) => void;
  readonly streams: FedStream[];
  readonly #client: SensorThingsClient;

  constructor(client: SensorThingsClient, streams: FedStream[], say: (line: string) => void) {
    this.#client = client;
    this.streams = streams;
    this.say = say;
  }

  /** Sends the readings of all streams at these moments. @returns how many were taken. */
  async send(moments: Iterable<number>): Promise<number> {
    let sent = 0;
    let refused = 0;
    for (const batch of batches(this.streams, moments, MOST)) {
      sent += batch.reduce((sum, { dataArray }) => sum + dataArray.length, 0);
      refused += await this.#client.send(batch);
    }
    if (refused > 0) this.say(`${refused} of ${sent} readings were refused.`);
    return sent - refused;
  }
}

async function live(feed: Feed, { step, once }: SimulateOptions, signal: AbortSignal): Promise<void> {
  const begin = Date.now();
  const filled = await feed.send(ticks(begin - PAST, begin, PAST_STEP));
  feed.say(`Filled the last 3 days of ${feed.streams.length} streams with ${filled} simulated readings.`);
  if (!once) feed.say(`Now sending a reading of each every ${step} min.`);
  // Just before the newest tick, so that it is sent at once.
  for (let sent = begin - step * MINUTE; ;) {
    const now = Date.now();
    // After a time without the server this is more than one tick.
    await feed.send(ticks(sent, now, step));
    if (once) return;
    sent = now;
    const [next] = ticks(now, now + 2 * step * MINUTE, step);
    await setTimeout(Math.max(next! - Date.now(), 0), undefined, { signal });
  }
}

async function replay(
  feed: Feed,
  window: NonNullable<SimulateOptions["window"]>,
  { speed, step, once }: SimulateOptions,
  signal: AbortSignal,
): Promise<void> {
  const begin = performance.now();
  const { from, to } = window;
  const end = to.epochMilliseconds;
  feed.say(`Playing ${from.toString()} to ${to.toString()} again on ${feed.streams.length} streams.`);
  let sent = from.epochMilliseconds - 1;
  let taken = 0;
  for (;;) {
    const passed = (performance.now() - begin) * speed;
    const now = once ? end : Math.min(end, Math.floor(from.epochMilliseconds + passed));
    taken += await feed.send(ticks(sent, now, step));
    if (now >= end) break;
    sent = now;
    await setTimeout(Math.max(SHORTEST_WAIT, (step * MINUTE) / speed), undefined, { signal });
  }
  feed.say(`The window is over: ${taken} simulated readings sent.`);
}

async function main(): Promise<void> {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  try {
    await simulate(readOptions(process.argv.slice(2), process.env), stop.signal);
  } catch (error) {
    if (!(error instanceof SimulationError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
