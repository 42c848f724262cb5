import type { Database } from "../../../platform/database.ts";
import { BATCH, type Pending, recordBatch } from "./recordBatch.ts";
import { type Given, isMalformed, type Outcome, type Writer } from "./Reading.ts";

/** Readings that may wait. Beyond it nobody's reading is taken until others are committed: memory does not grow with the load. */
const MOST_WAITING = 50_000;
/** How long a batch gathers while nothing else is being committed. */
const GATHER_MS = 4;
/** How often a batch is tried again when the database went away while it was written. */
const TRIES = 3;

/** Too much is waiting: to be tried again a little later. Nothing was kept. */
export class BusyError extends Error {}

/**
 * Records readings in batches, and tells each sender once theirs is committed. A batch is whatever came while the one before
 * was being written, so that the busier it is the larger they are.
 */
export class Recorder {
  readonly #database: Database;
  readonly #months = new Set<string>();
  #waiting: Pending[] = [];
  #writing: Promise<void> | null = null;
  #closed = false;

  constructor(database: Database) {
    this.#database = database;
  }

  /** How many readings wait. Senders that can be slowed down should be, well before it is full. */
  get load(): number {
    return this.#waiting.length / MOST_WAITING;
  }

  /**
   * Records readings of one writer, and counts what could not be read as one.
   * @returns what became of each, in their order, once all of it is committed.
   * @throws BusyError when too many wait; whatever the database threw, when nothing was recorded.
   */
  async record(writer: Writer, readings: readonly Given[]): Promise<Outcome[]> {
    if (readings.length === 0) return [];
    if (this.#closed || this.#waiting.length + readings.length > MOST_WAITING) throw new BusyError();
    const outcomes = Array.from<Outcome>({ length: readings.length });
    await new Promise<void>((resolve, reject) => {
      let left = readings.length;
      for (const [n, given] of readings.entries()) {
        this.#waiting.push({
          writer,
          given,
          done(outcome) {
            outcomes[n] = outcome;
            if (--left === 0) resolve();
          },
          failed: reject,
        });
      }
      this.#wake();
    });
    return outcomes;
  }

  /** Writes what waits, and takes nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#writing !== null) await this.#writing;
  }

  #wake(): void {
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
      // What came after the last look.
      if (this.#waiting.length > 0) this.#wake();
    });
  }

  async #write(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      try {
        const outcomes = await this.#recordAgain(batch);
        for (const [n, pending] of batch.entries()) pending.done(outcomes[n]!);
      } catch (error) {
        for (const pending of batch) pending.failed(error);
      }
    }
  }

  /**
   * A batch that was cut off may be committed or not; written again it changes nothing, so trying is safe. One that holds something
   * which the database cannot read is divided until that stands alone: it never blocks its neighbours.
   */
  async #recordAgain(batch: readonly Pending[]): Promise<Outcome[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await recordBatch(this.#database, batch, this.#months);
      } catch (error) {
        if (isUnreadable(error)) return this.#divide(batch);
        if (attempt === TRIES || !isPassing(error)) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200 * attempt));
      }
    }
  }

  async #divide(batch: readonly Pending[]): Promise<Outcome[]> {
    const [only] = batch;
    if (batch.length === 1) {
      if (isMalformed(only!.given)) throw new Error("A sample could not be kept");
      return this.#recordAgain([{ ...only!, given: { field: "result", sample: JSON.stringify(only!.given) } }]);
    }
    const middle = batch.length >> 1;
    return [...(await this.#recordAgain(batch.slice(0, middle))), ...(await this.#recordAgain(batch.slice(middle)))];
  }
}

/** Data that PostgreSQL has no value for, or JSON too deep for it. */
const isUnreadable = (error: unknown): boolean => /^(22|54)/.test((error as { code?: string }).code ?? "");

/** Whether the same may succeed a moment later: a connection that broke, a deadlock, a server that starts or stops. */
function isPassing(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === undefined || /^(08|40|57P)/.test(code) || ["ECONNRESET", "ECONNREFUSED", "EPIPE"].includes(code);
}
