import pg from "pg";
import type { RegisteredLayer } from "../server/layers/registry.ts";
import { sqlValues } from "../server/platform/sql.ts";
import { BufferClient } from "./bufferConnection.ts";

export interface TileAddress {
  layer: string;
  z: number;
  x: number;
  y: number;
  /** Only units of this edition; null for all. */
  edition: string | null;
}

/**
 * Gives up the owner's rights for the life of the session; a session that cannot is not used. Said after connecting,
 * because options of the connection string would win over options given beside it.
 * Generic plans: the statements are prepared once a session, and planning each tile anew costs a fifth of its time.
 */
function becomeUnprivileged(client: pg.ClientBase, done: (error?: Error) => void): void {
  const statements =
    "set role senmap_web; set plan_cache_mode = force_generic_plan; set jit = off; set statement_timeout = '15s'";
  client.query(statements, (error: Error | null) => done(error ?? undefined));
}

/** pg has no reader for binary bytea and would make text of it: hand the bytes on. */
const AS_SENT = { getTypeParser: () => (bytes: Buffer) => bytes };

/** Makes tiles from the database, one statement and one round trip each. */
export interface TileSource {
  /** @param access the access classes to read by, beyond the public one. */
  tile(layer: RegisteredLayer, address: TileAddress, access: number[]): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Sessions of this pool are the unprivileged role for as long as they live, so that row rights hold without a transaction around
 * each tile. Claims stay with a session from one tile to the next and are set anew when the next asker has others: each tile
 * states whose claims it wants, and a session that cannot be given them is not used.
 */
export function openTileSource(databaseUrl: string, poolSize: number): TileSource {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    application_name: "senmap tiles",
    connectionTimeoutMillis: 10_000,
    verify: becomeUnprivileged,
    Client: BufferClient as unknown as new () => pg.ClientBase,
  });
  // Broken connections are replaced; without listeners, on the pool and on connections in use, they would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const claimsOf = new WeakMap<pg.PoolClient, string>();

  return {
    async tile(layer, { z, x, y, edition }, access) {
      const sql = layer.tileSql;
      if (sql === null) throw new Error(`The layer ${layer.id} has no tiles of its own`);
      const values = sqlValues(sql, { layer: layer.id, z, x, y, edition });
      const name = `${layer.id} ${sql.name}`.slice(0, 63);
      const wanted = access.length === 0 ? "" : JSON.stringify({ access });
      const client = await pool.connect();
      let failed = true;
      try {
        if ((claimsOf.get(client) ?? "") !== wanted) {
          await client.query(`set senmap.claims = ${pg.escapeLiteral(wanted)}`);
          claimsOf.set(client, wanted);
        }
        const query = { name, text: sql.text, values, binary: true, types: AS_SENT } as pg.QueryConfig;
        const [row] = (await client.query(query)).rows as { mvt: Buffer | null }[];
        failed = false;
        return row?.mvt ?? Buffer.alloc(0);
      } finally {
        client.release(failed);
      }
    },
    close: () => pool.end(),
  };
}
