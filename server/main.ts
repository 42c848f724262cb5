import { loadEnvFile } from "node:process";
import { start, type Stops } from "./start/start.ts";

// The front door for HTTP: starts everything, and ends it in the opposite order.
const stops: Stops = [];
const giveUp = new AbortController();

async function stop(): Promise<void> {
  for (const end of stops.splice(0)) await end();
}

let asked: number | undefined;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // Ctrl-C under npm arrives twice at once: from the terminal and from npm. Who asks again later wants out now,
    // and the next start tidies up.
    asked ??= Date.now();
    if (Date.now() - asked > 1000) process.exit(1);
    giveUp.abort();
  });
}

try {
  loadEnvFile();
} catch {
  // A .env file is a convenience; most have none.
}

try {
  await start(process.env, stops, giveUp.signal);
  if (!giveUp.signal.aborted) await new Promise((resolve) => giveUp.signal.addEventListener("abort", resolve));
} catch {
  // The step has said what went wrong.
  if (!giveUp.signal.aborted) process.exitCode = 1;
}
await stop().catch((error: unknown) => {
  console.error(`✗ Stopping: ${String(error)}`);
  process.exitCode = 1;
});
if (giveUp.signal.aborted) console.log("SenMap has stopped.");
