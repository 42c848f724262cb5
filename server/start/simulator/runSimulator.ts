import { simulate } from "../../../geodata/sensors/simulate.ts";
import { readDemoMark } from "../../../geodata/indicators/demo/loadDemo.ts";
import { type Database, queryOn } from "../../platform/database.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { sqlFile } from "../../platform/sql.ts";

const PROVIDE = sqlFile(import.meta.url, "./provideToken.sql");
const TAKE = sqlFile(import.meta.url, "./takeToken.sql");
/** The account by which simulated readings are sent. Nobody signs in with it. */
const ACCOUNT = "5e0a90a0-0000-4000-8000-000000000051";

/**
 * Lets the simulated network send its readings to this server, in the way of every device, until told to stop.
 * @param wanted whether demonstration data is wanted; what somebody removed does not come back.
 * @returns how to stop; null when nothing is simulated.
 */
export async function runSimulator(
  database: Database,
  url: string,
  wanted: boolean,
  failed: (error: unknown) => void,
): Promise<(() => Promise<void>) | null> {
  const token = await database.asSystem("simulator", async (client) => {
    const query = queryOn(client);
    if (!wanted || (await readDemoMark(client)) === "removed") {
      await query(TAKE, { account: ACCOUNT });
      return null;
    }
    const fresh = `smt_${newToken()}`;
    await query(PROVIDE, { account: ACCOUNT, hash: hashToken(fresh) });
    return fresh;
  });
  if (token === null) return null;
  const stop = new AbortController();
  const options = { url, token, window: null, speed: 60, step: 1, once: false };
  const running = simulate(options, stop.signal, () => {}).catch(failed);
  return async () => {
    stop.abort();
    await running;
  };
}
