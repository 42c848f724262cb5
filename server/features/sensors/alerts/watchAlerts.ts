import type { Database } from "../../../platform/database.ts";
import { evaluateAlerts } from "./evaluateAlerts.ts";

/** Readings of so long are looked at together. */
const GATHER_MS = 300;
/** How often stations are looked for that read nothing. */
const SILENCE_MS = 30_000;

/** Evaluates the rules of alerts as readings come. `wake`: something was read. */
export function watchAlerts(
  database: Database,
  failed: (error: unknown) => void,
): { wake(): void; stop(): Promise<void> } {
  let running = Promise.resolve();
  let waiting: NodeJS.Timeout | undefined;
  const look = () => {
    waiting = undefined;
    running = running.then(async () => void (await evaluateAlerts(database))).catch(failed);
  };
  const wake = () => {
    waiting ??= setTimeout(look, GATHER_MS).unref();
  };
  const timer = setInterval(wake, SILENCE_MS).unref();
  return {
    wake,
    async stop() {
      clearInterval(timer);
      clearTimeout(waiting);
      await running;
    },
  };
}
