import { type Asker, type Database, queryOn } from "../../../platform/database.ts";
import { readHorizon } from "../../../platform/readHorizon.ts";
import { sqlFile } from "../../../platform/sql.ts";
import { observationMessage, type ReadingRow } from "./observationMessage.ts";
import { type Subscription, topicOf } from "./topics.ts";

const SQL = {
  readings: sqlFile(import.meta.url, "./readings.sql"),
  latest: sqlFile(import.meta.url, "./latest.sql"),
  waiting: sqlFile(import.meta.url, "./waiting.sql"),
};
/** A reading is certain once no older transaction runs; while one does, it is looked for again. */
const AGAIN_MS = 100;
/** Commits read at once; each holds up to 5000 readings. */
const PAGE = 2;
const RENEW_MS = 20_000;
const PUBLIC = 1;

export interface Message {
  topic: string;
  payload: string;
  retain: boolean;
}

/** Somebody who is told of readings. */
export interface Subscriber {
  subscriptions: ReadonlyMap<string, Subscription>;
  /** Who they are now; null when they are to be told nothing any more. */
  renew(): Promise<Asker | null>;
  tell(subscription: Subscription, message: Message): void;
  /** Comes back once it has taken most of what it was told; at once when it is gone. */
  drained(): Promise<void>;
}

interface Wanted {
  subscriber: Subscriber;
  subscription: Subscription;
  asker: Asker;
}
interface Told {
  place: string;
  /** There is more. */
  full: boolean;
  /** Something was committed that is not certain yet. */
  waiting: boolean;
}
type LogRow = { place: string; access: number } & (ReadingRow | { datastream: null });

/**
 * Tells subscribers what was committed, wherever and however it came. A notification only wakes it: what is told comes from the
 * log, each reading only to those who may see it at that moment.
 */
export class Deliveries {
  readonly #database: Database;
  readonly #subscribers = new Set<Subscriber>();
  readonly #failed: (error: unknown) => void;
  /** Up to where everybody has been told; null while nobody listens. */
  #place: string | null = null;
  #asked = false;
  #telling: Promise<void> = Promise.resolve();
  #unlisten: (() => Promise<void>) | null = null;
  #closed = false;
  readonly #renewing = setInterval(() => void this.#renew(), RENEW_MS).unref();

  constructor(database: Database, failed: (error: unknown) => void) {
    this.#database = database;
    this.#failed = failed;
  }

  async open(): Promise<void> {
    const wake = () => this.wake();
    this.#unlisten = await this.#database.listen("senmap_readings", { message: wake, lost() {}, back: wake });
  }

  /** From when this comes back, the subscriber is told of everything that is committed. */
  async add(subscriber: Subscriber): Promise<void> {
    this.#subscribers.add(subscriber);
    if (this.#place !== null) return;
    const { horizon } = await this.#database.asSystem("mqtt", (client) => readHorizon(queryOn(client)));
    this.#place ??= `${horizon}.0`;
    this.wake();
  }
  /** @returns up to where it has been told, for when it comes back. */
  remove(subscriber: Subscriber): string | null {
    const place = this.#place;
    this.#subscribers.delete(subscriber);
    if (this.#subscribers.size === 0) this.#place = null;
    return place;
  }

  /** Tells one subscriber, who was added already, what it missed since a place; what is newest, when that is not kept any more. */
  async resume(subscriber: Subscriber, since: string): Promise<void> {
    const { oldestReading } = await this.#database.asSystem("mqtt", (client) => readHorizon(queryOn(client)));
    if (BigInt(since.split(".")[0]!) < BigInt(oldestReading)) {
      for (const subscription of subscriber.subscriptions.values()) await this.tellLatest(subscriber, subscription);
      return;
    }
    for (let from: string | null = since; from !== null;) {
      const { place, full }: Told = await this.#tellFrom(from, [subscriber]);
      from = full ? place : null;
      await subscriber.drained();
    }
    // What was committed but not certain yet is told to everybody.
    this.wake();
  }

  /** Whether the person may know of the datastream that a subscription is for. */
  async sees(asker: Asker, { datastream, multi }: Subscription): Promise<boolean> {
    if (datastream === null) return true;
    const [row] = await this.#database.asPerson(asker, (query) => query<ReadingRow>(SQL.latest, { datastream }));
    return row?.multi === multi;
  }

  /** Tells one subscriber what was read last of what a subscription is for. */
  async tellLatest(subscriber: Subscriber, subscription: Subscription): Promise<void> {
    const asker = await subscriber.renew();
    // Under the topic of all, no single one is the latest.
    if (asker === null || (subscription.datastream === null && !subscription.apart)) return;
    const rows = await this.#database.asPerson(asker, (query) =>
      query<ReadingRow>(SQL.latest, { datastream: subscription.datastream }),
    );
    for (const row of rows) if (row.micros !== null) subscriber.tell(subscription, messageOf(row, subscription, true));
  }

  wake(): void {
    if (this.#asked || this.#closed || this.#subscribers.size === 0) return;
    this.#asked = true;
    this.#telling = this.#telling.then(async () => {
      this.#asked = false;
      await this.#tell().catch((error: unknown) => {
        this.#failed(error);
        this.#later();
      });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#renewing);
    await this.#unlisten?.();
    await this.#telling;
  }

  #later(): void {
    setTimeout(() => this.wake(), AGAIN_MS).unref();
  }

  async #renew(): Promise<void> {
    for (const subscriber of this.#subscribers) await subscriber.renew().catch(this.#failed);
  }

  async #tell(): Promise<void> {
    if (this.#place === null) return;
    const { place, full, waiting } = await this.#tellFrom(this.#place, this.#subscribers);
    // While it was read, the last one may have left.
    if (this.#place !== null) this.#place = place;
    if (full) this.wake();
    else if (waiting) this.#later();
  }

  async #tellFrom(after: string, subscribers: Iterable<Subscriber>): Promise<Told> {
    const wanted = await wantedBy(subscribers);
    const { rows, waiting, full } = await this.#read(after, [...wanted.keys()]);
    let place = after;
    for (const row of rows) {
      ({ place } = row);
      if (row.datastream === null) continue;
      const payloads = new Map<string, string>();
      const those = [...(wanted.get(row.datastream) ?? []), ...(wanted.get(null) ?? [])];
      for (const { subscriber, subscription, asker } of those) {
        if (row.access !== PUBLIC && !asker.claims.access.includes(row.access)) continue;
        const key = String(subscription.select);
        const payload = payloads.get(key) ?? observationMessage(row, subscription);
        payloads.set(key, payload);
        subscriber.tell(subscription, {
          topic: topicOf(subscription, row.datastream, row.multi),
          payload,
          retain: false,
        });
      }
    }
    return { place, full, waiting };
  }

  #read(after: string, keys: (string | null)[]): Promise<{ rows: LogRow[]; waiting: boolean; full: boolean }> {
    const [xid, id] = after.split(".");
    return this.#database.asSystem("mqtt", async (client) => {
      const query = queryOn(client);
      const { horizon } = await readHorizon(query);
      const rows = await query<LogRow>(SQL.readings, {
        xid,
        id,
        horizon,
        most: PAGE,
        every: keys.includes(null),
        wanted: keys.filter((key) => key !== null),
      });
      const [open] = await query<{ waiting: boolean }>(SQL.waiting, { horizon });
      return { rows, waiting: open?.waiting === true, full: new Set(rows.map(({ place }) => place)).size === PAGE };
    });
  }
}

/** Who wants what, by datastream; null: all of them. Each as who they are now. */
async function wantedBy(subscribers: Iterable<Subscriber>): Promise<Map<string | null, Wanted[]>> {
  const wanted = new Map<string | null, Wanted[]>();
  for (const subscriber of subscribers) {
    const asker = subscriber.subscriptions.size === 0 ? null : await subscriber.renew();
    if (asker === null) continue;
    for (const subscription of subscriber.subscriptions.values()) {
      const key = subscription.datastream === null ? null : String(subscription.datastream);
      const those = wanted.get(key) ?? [];
      wanted.set(key, those);
      those.push({ subscriber, subscription, asker });
    }
  }
  return wanted;
}

const messageOf = (row: ReadingRow, subscription: Subscription, retain: boolean): Message => ({
  topic: topicOf(subscription, row.datastream, row.multi),
  payload: observationMessage(row, subscription),
  retain,
});
