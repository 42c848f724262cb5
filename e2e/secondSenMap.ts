import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MAIN = join(import.meta.dirname, "../server/main.ts");

/**
 * Starts another SenMap by its front door beside the one that all journeys walk through, with settings of its own, on a private
 * cluster in a folder that is removed when it stops.
 * @returns its address once it is ready, and how to stop it.
 */
export function secondSenMap(settings: Record<string, string>): { ready: Promise<string>; stop: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "senmap-second-"));
  // The folder itself is for us alone, and PostgreSQL's account must get through it when root runs the journeys.
  chmodSync(folder, 0o711);
  const server = spawn(process.execPath, [MAIN], {
    // Away from the checkout, where a .env file of the developer could lie.
    cwd: tmpdir(),
    env: {
      PATH: process.env["PATH"],
      HOME: tmpdir(),
      PORT: "0",
      MQTT_PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      NODE_ENV: "production",
      ...settings,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  const ready = new Promise<string>((resolve, reject) => {
    let output = "";
    server.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const said = /SenMap is ready: (\S+)/.exec(output);
      if (said) resolve(said[1]!);
    });
    void ended.then(() => reject(new Error(`The second SenMap did not start:\n${output}`)));
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) server.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { ready, stop };
}
