import type { ChangeEvent } from "../../contract/event.ts";
import { ANONYMOUS, type Asker, type Database } from "../../platform/database.ts";
import { readHorizon } from "../../platform/readHorizon.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { Stream } from "./Stream.ts";

const SQL = {
  changes: sqlFile(import.meta.url, "./changes.sql"),
  waiting: sqlFile(import.meta.url, "./waiting.sql"),
};
const BEAT_MS = 20_000;
/** A change is certain once no older transaction runs; while one does, it is looked for again. */
const AGAIN_MS = 100;
const PAGE = 500;

type Row = ChangeEvent & { place: string; readings: string | null };

/** Everybody who listens, and what each has been told. A notification only wakes it: what is told comes from the log, under row rights. */
export class Streams {
  readonly #database: Database;
  readonly #streams = new Set<Stream>();
  #telling: Promise<void> = Promise.resolve();
  #asked = false;
  readonly #beat = setInterval(() => {
    for (const stream of this.#streams) {
      stream.beat();
      // A session may have ended by time, which nothing announces.
      void stream.renew();
    }
  }, BEAT_MS).unref();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The place from which a client hears everything to come; `lost` when what lies between is not kept any more. */
  async placeFor(asked: string | null, readings: boolean): Promise<{ place: string; lost: boolean }> {
    const { horizon, oldest, oldestReading } = await this.#database.asPerson(ANONYMOUS, readHorizon);
    const now = `${horizon}.0`;
    if (asked === null) return { place: now, lost: false };
    const [transaction] = asked.split(".");
    const past = BigInt(transaction!);
    // From the future, as after a restored backup, or from before the oldest change that is kept.
    const lost =
      past > BigInt(horizon) ||
      (oldest !== null && past < BigInt(oldest)) ||
      (readings && past < BigInt(oldestReading));
    return { place: lost ? now : asked, lost };
  }

  add(stream: Stream): void {
    this.#streams.add(stream);
    this.wake();
  }
  remove(stream: Stream): void {
    this.#streams.delete(stream);
  }

  /** Something was committed, or somebody came: tells everybody what is new to them. */
  wake(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#telling = this.#telling.then(async () => {
      this.#asked = false;
      await this.#tell().catch(() => this.#later());
    });
  }

  /** Rights changed: everybody is looked up again. */
  async renew(): Promise<void> {
    await Promise.all([...this.#streams].map((stream) => stream.renew()));
  }

  close(): void {
    clearInterval(this.#beat);
    for (const stream of this.#streams) stream.end();
  }

  #later(): void {
    setTimeout(() => this.wake(), AGAIN_MS).unref();
  }

  async #tell(): Promise<void> {
    const groups = Map.groupBy(this.#streams, ({ group, place, readings }) => `${place} ${readings} ${group}`);
    for (const streams of groups.values()) {
      const { asker, place: after, readings } = streams[0]!;
      const read = await this.#read(asker, after, readings).catch(() => null);
      if (read === null) {
        // One group's failure is its own: it comes back with its place, and the others are told.
        for (const stream of streams) stream.end();
        continue;
      }
      const { rows, waiting, lost } = read;
      if (lost !== null) {
        // What lay between may be told no more.
        for (const stream of streams) stream.resync(lost);
        continue;
      }
      for (const row of rows) {
        const text = eventText(row);
        for (const stream of streams) stream.send(row.place, text);
      }
      if (rows.length === PAGE) this.wake();
      else if (waiting) this.#later();
    }
  }

  /** @returns what is new after a place; `lost`: the place to go on from where something in between may be told no more. */
  #read(
    asker: Asker,
    after: string,
    readings: boolean,
  ): Promise<{ rows: Row[]; waiting: boolean; lost: string | null }> {
    const [xid = "", id] = after.split(".");
    return this.#database.asPerson(asker, async (query) => {
      const { horizon, oldestReading } = await readHorizon(query);
      const start = BigInt(oldestReading);
      // While older transactions run it is not told yet: what they change would lie before the place to go on from.
      if (readings && BigInt(xid) < start && start <= BigInt(horizon))
        return { rows: [], waiting: false, lost: `${horizon}.0` };
      const rows = await query<Row>(SQL.changes, { xid, id, horizon, most: PAGE, with_readings: readings });
      const [open] = await query<{ waiting: boolean }>(SQL.waiting, { horizon });
      return { rows, waiting: open?.waiting === true, lost: null };
    });
  }
}

const eventText = ({ place, readings, ...change }: Row): string =>
  readings === null
    ? `id: ${place}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`
    : `id: ${place}\nevent: readings\ndata: ${readings}\n\n`;
