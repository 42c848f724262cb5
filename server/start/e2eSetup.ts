import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { throwAwayCluster } from "../platform/cluster/throwAwayCluster.ts";
import { testProvider } from "../testProvider.ts";
import { findOrInstallMosquitto } from "../features/sensors/mqtt/findOrInstallMosquitto.ts";
import { findOrInstallChromium } from "./findOrInstallChromium.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the SenMap that the journeys walk through, without a slash at the end. */
    senmapUrl: string;
    /** The browser to walk with. */
    chromiumPath: string;
    /** Publishes over MQTT: somebody else's client. */
    mosquittoPub: string;
    /** Where this SenMap takes readings over MQTT. */
    mqttPort: number;
    /** Where the sign-in provider is that this SenMap trusts. */
    providerUrl: string;
  }
}

/** Starts SenMap by its front door, on a throw-away cluster, for the browser journeys. */
export default async function e2eSetup(project: TestProject): Promise<() => Promise<void>> {
  project.provide("chromiumPath", await findOrInstallChromium((line) => console.log(line)));
  project.provide("mosquittoPub", (await findOrInstallMosquitto((line) => console.log(line))).publish);
  const cluster = await throwAwayCluster((line) => console.log(line));
  const folder = await mkdtemp(join(tmpdir(), "senmap-e2e-"));
  const provider = await testProvider();
  project.provide("providerUrl", provider.entry.issuer);
  const server = spawn(process.execPath, [join(import.meta.dirname, "../main.ts")], {
    env: {
      ...process.env,
      PORT: "0",
      MQTT_PORT: "0",
      HOST: "127.0.0.1",
      DATABASE_URL: cluster.url,
      DATA_DIR: folder,
      DEMO: "on",
      OIDC_PROVIDERS: JSON.stringify([provider.entry]),
      NODE_ENV: "production",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const exit = once(server, "exit");
      server.kill("SIGTERM");
      await exit;
    }
    await provider.stop();
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  let output = "";
  const url = await new Promise<string | undefined>((resolve) => {
    server.stdout.on("data", (chunk: Buffer) => {
      process.stdout.write(chunk);
      output += chunk.toString();
      const ready = /SenMap is ready: (\S+)/.exec(output);
      if (ready) resolve(ready[1]);
    });
    server.once("exit", () => resolve(undefined));
  });
  if (url === undefined) {
    await stop();
    throw new Error("SenMap did not start; its output says why.");
  }
  project.provide("senmapUrl", url);
  project.provide("mqttPort", Number(/MQTT listens on port (\d+)/.exec(output)?.[1]));
  return stop;
}
