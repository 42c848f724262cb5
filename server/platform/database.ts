import pg from "pg";
import type { Action } from "../contract/access.ts";
import { type Sql, sqlValues } from "./sql.ts";

const SET_ASKER = "select set_config('senmap.claims', $1, true), set_config('senmap.request', $2, true)";

/**
 * What row rights are decided by, as the policies read it.
 * `access`: access classes beyond the public one; `layers`: layers beyond the public ones; `actions`: what may be done, in which
 * organisations (null: in all); `clearance`: by action and role, up to which rank (0–2) a classification may be
 * handed on, in which organisations.
 */
export interface Claims {
  subject: string | null;
  access: number[];
  layers: string[];
  actions: Partial<Record<Action, string[] | null>>;
  clearance: Partial<Record<Action, { organisations: string[] | null; rank: number }[]>>;
}

/** Where a request came from: what the audit log writes beside each act. */
export interface RequestFacts {
  id: string;
  address: string;
  /** The account that acts, when it looks as somebody else. */
  behind?: string;
}

/** Who asks, and by which request. */
export interface Asker {
  claims: Claims;
  request?: RequestFacts;
}

/** Somebody who has not signed in: a person like any other, who sees what is public. */
export const ANONYMOUS: Asker = { claims: { subject: null, access: [], layers: [], actions: {}, clearance: {} } };

export type Query = <Row extends object>(sql: Sql, values?: Record<string, unknown>) => Promise<Row[]>;

/** The database as the server sees it: always as a person, as the sign-in desk, or as a named system job. */
export interface Database {
  readonly url: string;
  /** Runs work in one read-only transaction as the unprivileged role with the person's claims; row rights decide what it sees. */
  asPerson<T>(asker: Asker, work: (query: Query) => Promise<T>): Promise<T>;
  /** The same, to change something: row rights decide what, and triggers write it into the audit log. */
  changeAsPerson<T>(asker: Asker, work: (query: Query) => Promise<T>): Promise<T>;
  /** Runs work in one transaction as the role that signs people in: it reads secrets and keeps sessions, and sees no data. */
  asSignIn<T>(asker: Asker, work: (query: Query) => Promise<T>): Promise<T>;
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

/** Statements from files, on a connection that somebody else opened and closes. */
export function queryOn(client: pg.ClientBase): Query {
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

  const as =
    (role: "senmap_web" | "senmap_auth", mode: "read only" | "read write") =>
    <T>({ claims, request }: Asker, work: (query: Query) => Promise<T>): Promise<T> =>
      inTransaction(`begin ${mode}; set local role ${role}; set local statement_timeout = '15s'`, async (client) => {
        await client.query(SET_ASKER, [JSON.stringify(claims), JSON.stringify(request ?? {})]);
        return work(queryOn(client));
      });

  return {
    url,
    asPerson: as("senmap_web", "read only"),
    changeAsPerson: as("senmap_web", "read write"),
    asSignIn: as("senmap_auth", "read write"),
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
