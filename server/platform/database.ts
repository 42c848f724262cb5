import pg from "pg";
import { type Sql, sqlValues } from "./sql.ts";

/** Who asks: what the row rights are decided by. */
export interface Claims {
  subject: string | null;
  /** Classifications beyond "public" that this person may see. */
  classifications: string[];
}

/** Somebody who has not signed in: a person like any other, who sees what is public. */
export const ANONYMOUS: Claims = { subject: null, classifications: [] };

export type Query = <Row extends object>(sql: Sql, values?: Record<string, unknown>) => Promise<Row[]>;

/** The database as the server sees it: always as a person, or as a named system job. */
export interface Database {
  readonly url: string;
  /**
   * Runs work in one read-only transaction as the unprivileged role with the person's claims; row rights decide what it sees.
   */
  asPerson<T>(claims: Claims, work: (query: Query) => Promise<T>): Promise<T>;
  /** Runs work in one transaction as the owner: migrations, imports and named jobs only. */
  asSystem<T>(job: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** Tells of every notification of a channel, over a connection that is made again when it breaks. */
  listen(channel: string, listener: ChannelListener): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface ChannelListener {
  message(payload: string): void;
  /** The connection broke: from now on notifications are missed. */
  lost(): void;
  /** Listening again. */
  back(): void;
}

function queryOn(client: pg.ClientBase): Query {
  return async <Row extends object>(sql: Sql, values: Record<string, unknown> = {}) => {
    const answer = await client.query<Row>({ name: sql.name, text: sql.text, values: sqlValues(sql, values) });
    return answer.rows;
  };
}

/** Opens a pool on a database. Nothing connects until the first query. */
export function openDatabase(url: string, poolSize: number): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    application_name: "senmap",
    // A full pool answers "not now" instead of letting requests pile up.
    connectionTimeoutMillis: 10_000,
  });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const listeners = new Set<() => Promise<void>>();

  async function inTransaction<T>(begin: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((failure: Error) => (broken = failure));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  return {
    url,
    asPerson: (claims, work) =>
      inTransaction(
        "begin read only; set local role senmap_web; set local statement_timeout = '15s'",
        async (client) => {
          await client.query("select set_config('senmap.claims', $1, true)", [JSON.stringify(claims)]);
          return work(queryOn(client));
        },
      ),
    asSystem: (job, work) =>
      inTransaction("begin", async (client) => {
        await client.query("select set_config('application_name', $1, true)", [`senmap ${job}`]);
        return work(client);
      }),
    async listen(channel, listener) {
      let stopped = false;
      let client: pg.Client | undefined;
      const connect = async () => {
        const fresh = new pg.Client({ connectionString: url, application_name: "senmap listen", keepAlive: true });
        fresh.on("notification", (message) => listener.message(message.payload ?? ""));
        const again = () => {
          if (stopped || client !== fresh) return;
          client = undefined;
          listener.lost();
          setTimeout(() => void reconnect(), 500).unref();
        };
        fresh.on("error", again);
        fresh.on("end", again);
        await fresh.connect();
        try {
          await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
        } catch (error) {
          await fresh.end().catch(() => {});
          throw error;
        }
        if (stopped) return fresh.end();
        client = fresh;
      };
      const reconnect = async () => {
        try {
          await connect();
          listener.back();
        } catch {
          if (!stopped) setTimeout(() => void reconnect(), 500).unref();
        }
      };
      await connect();
      const stop = async () => {
        stopped = true;
        listeners.delete(stop);
        await client?.end().catch(() => {});
      };
      listeners.add(stop);
      return stop;
    },
    async close() {
      await Promise.all([...listeners].map((stop) => stop()));
      await pool.end();
    },
  };
}
