import { type Database, queryOn, type Query } from "../../../platform/database.ts";
import { sqlFile } from "../../../platform/sql.ts";
import { type Given, isMalformed, type Outcome, type Reading, type Reason, type Writer } from "./Reading.ts";

const SQL = {
  takeTurn: sqlFile(import.meta.url, "./takeTurn.sql"),
  provideMonths: sqlFile(import.meta.url, "./provideMonths.sql"),
  record: sqlFile(import.meta.url, "./record.sql"),
  reject: sqlFile(import.meta.url, "./reject.sql"),
  tell: sqlFile(import.meta.url, "./tell.sql"),
};
/** Readings of one statement. */
export const BATCH = 5000;
const SAMPLE_CHARACTERS = 500;

/** A reading that waits to be recorded, and who is told of it. */
export interface Pending {
  writer: Writer;
  given: Given;
  done(outcome: Outcome): void;
  failed(error: unknown): void;
}

interface Readable {
  writer: Writer;
  reading: Reading;
}

interface Row {
  numbers: number[];
  outcomes: Outcome[];
  logged: number;
}

/**
 * Records a batch in one transaction: what is new, what is refused and the news of it.
 * @param months those that are known to have their part; added to once more are.
 * @returns what became of each, in the order of the batch.
 */
export async function recordBatch(
  database: Database,
  batch: readonly Pending[],
  months: Set<string>,
): Promise<Outcome[]> {
  const done = await database.asSystem("ingest", async (client) => {
    const query = queryOn(client);
    await query(SQL.takeTurn);
    let made: string[] = [];
    const outcomes = batch.map(({ given }): Outcome => (isMalformed(given) ? "malformed" : "recorded"));
    const places: number[] = [];
    const readable: Readable[] = [];
    for (const [n, { writer, given }] of batch.entries()) {
      if (isMalformed(given)) continue;
      places.push(n);
      readable.push({ writer, reading: given });
    }
    if (readable.length > 0) {
      const times = readable.map(({ reading }) => reading.time);
      made = await provideMonths(query, times, months);
      const row = await record(query, readable);
      // Numbers begin at one.
      for (const [i, number] of row.numbers.entries()) outcomes[places[number - 1]!] = row.outcomes[i]!;
      if (row.logged > 0) await query(SQL.tell);
    }
    const rejects = countRejects(batch, outcomes);
    if (rejects.length > 0) await query(SQL.reject, { rejects: JSON.stringify(rejects) });
    return { outcomes, made };
  });
  for (const month of done.made) months.add(month);
  return done.outcomes;
}

async function record(query: Query, batch: readonly Readable[]): Promise<Row> {
  const writers = [...new Set(batch.map(({ writer }) => writer))];
  const numberOf = new Map(writers.map((writer, n) => [writer, n]));
  const [row] = await query<Row>(SQL.record, {
    claims: JSON.stringify(writers.map(({ organisations }) => organisations)),
    writers: batch.map(({ writer }) => numberOf.get(writer)),
    datastreams: batch.map(({ reading }) => reading.datastream),
    times: batch.map(({ reading }) => reading.time),
    results: batch.map(({ reading }) => reading.result),
    extras: batch.map(({ reading }) => (reading.extra === null ? null : JSON.stringify(reading.extra))),
  });
  if (!row) throw new Error("A batch always has one outcome");
  return row;
}

/** Makes the parts of months that have none yet. What lies in the future is refused later, and needs none. */
async function provideMonths(query: Query, times: readonly string[], known: ReadonlySet<string>): Promise<string[]> {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const missing = new Map<string, string>();
  for (const time of times) {
    const month = time.slice(0, 7);
    if (!known.has(month) && time < tomorrow) missing.set(month, time);
  }
  if (missing.size > 0) await query(SQL.provideMonths, { times: [...missing.values()] });
  return [...missing.keys()];
}

interface Reject {
  writer: string;
  way: Writer["way"];
  reason: Reason;
  count: number;
  sample: unknown;
}

function countRejects(batch: readonly Pending[], outcomes: readonly Outcome[]): Reject[] {
  const rejects = new Map<string, Reject>();
  for (const [n, { writer, given }] of batch.entries()) {
    const reason = outcomes[n]!;
    if (reason === "recorded" || reason === "same") continue;
    const key = `${writer.account} ${writer.way} ${reason}`;
    const counted = rejects.get(key);
    const sample = sampleOf(given);
    if (counted) Object.assign(counted, { count: counted.count + 1, sample });
    else rejects.set(key, { writer: writer.account, way: writer.way, reason, count: 1, sample });
  }
  return [...rejects.values()];
}

/** What came, as text that any JSON can hold. */
function sampleOf(given: Given): string {
  const text = isMalformed(given) ? given.sample : JSON.stringify(given);
  return text.slice(0, SAMPLE_CHARACTERS).toWellFormed().replaceAll("\u0000", "\u{FFFD}");
}
