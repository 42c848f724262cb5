import { type Database, queryOn } from "../../../platform/database.ts";
import type { Person } from "../../../platform/identity/Person.ts";
import { sqlFile } from "../../../platform/sql.ts";
import { arrivalTime } from "../ingest/arrivalTime.ts";
import { readObservation, withResult } from "../ingest/readObservation.ts";
import { readTime } from "../ingest/readTime.ts";
import type { Given, Writer } from "../ingest/Reading.ts";
import type { Recorder } from "../ingest/Recorder.ts";
import { readPayload, textOf } from "./readPayload.ts";
import type { Target } from "./topics.ts";

const OF_KEY = sqlFile(import.meta.url, "./datastreamOfKey.sql");
/** From here on senders are slowed down: what they send stays with them. */
const FULL = 0.8;
const LOOK_MS = 10;
/** Keys are kept in memory this long: a datastream may get another one. */
const KEY_MS = 60_000;
const MOST_KEYS = 10_000;
/** No datastream has this number: what names none is refused, and counted, like what names one that is not there. */
const NONE = 0;

/** Takes the messages of MQTT as readings. */
export class Intake {
  readonly #database: Database;
  readonly #recorder: Recorder;
  readonly #keys = new Map<string, { id: number; until: number }>();
  readonly #writers = new WeakMap<Person, Writer | null>();
  #calm: Promise<void> | null = null;

  constructor(database: Database, recorder: Recorder) {
    this.#database = database;
    this.#recorder = recorder;
  }

  /** Who writes for a person; null for somebody who may send no readings. The same for the same person, so that batches tell it once. */
  writerOf(person: Person): Writer | null {
    let writer = this.#writers.get(person);
    if (writer === undefined) {
      const organisations = person.claims.actions["observation.write"];
      writer =
        person.account === null || organisations === undefined
          ? null
          : { account: person.account, organisations, way: "mqtt" };
      this.#writers.set(person, writer);
    }
    return writer;
  }

  /**
   * Takes a message. Comes back once it is committed, as a reading or as one that was refused and counted; waits before, while
   * too much is being written, so that whoever reads only then from a sender slows it down.
   * @throws whatever the database threw, when nothing was kept: the sender is not told, and sends again.
   */
  async take(writer: Writer, target: Target, payload: Buffer): Promise<void> {
    const given = await this.#read(target, payload);
    // Each who waited looks again: those before it may have filled the place.
    while (this.#recorder.load > FULL) await this.#calmed();
    await this.#recorder.record(writer, [given]);
  }

  async #read(target: Target, payload: Buffer): Promise<Given> {
    const sample = () => payload.subarray(0, 500).toString("utf8");
    if (target.kind === "observation") {
      const read = readObservation(bodyOf(payload), target.datastream, arrivalTime());
      return "field" in read ? { ...read, sample: sample() } : read;
    }
    const value = readPayload({ kind: "number" }, payload);
    if ("field" in value) return { ...value, sample: sample() };
    const time = value.time === null ? arrivalTime() : readTime(value.time);
    if (time === null) return { field: "phenomenonTime", sample: sample() };
    const { datastream } = target;
    const id = typeof datastream === "number" ? datastream : await this.#idOf(datastream);
    const read = withResult(id, time, value.result, value.unit === null ? {} : { unit: value.unit });
    return "field" in read ? { ...read, sample: sample() } : read;
  }

  /** The datastream of a key. Read as a job: whether the writer may write there is judged with the reading. */
  async #idOf(key: string): Promise<number> {
    const known = this.#keys.get(key);
    if (known && known.until > Date.now()) return known.id;
    const [row] = await this.#database.asSystem("mqtt", (client) => queryOn(client)<{ id: string }>(OF_KEY, { key }));
    const id = row ? Number(row.id) : NONE;
    if (this.#keys.size >= MOST_KEYS) this.#keys.clear();
    this.#keys.set(key, { id, until: Date.now() + KEY_MS });
    return id;
  }

  #calmed(): Promise<void> {
    this.#calm ??= new Promise<void>((resolve) => setTimeout(resolve, LOOK_MS)).finally(() => (this.#calm = null));
    return this.#calm;
  }
}

function bodyOf(payload: Buffer): unknown {
  const text = textOf(payload);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
