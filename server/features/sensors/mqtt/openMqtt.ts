import { readFile } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import type { Config } from "../../../config.ts";
import { SetupError } from "../../../platform/cluster/SetupError.ts";
import type { Database } from "../../../platform/database.ts";
import type { People } from "../../../platform/identity/People.ts";
import type { Recorder } from "../ingest/Recorder.ts";
import { Deliveries } from "./Deliveries.ts";
import { External } from "./External.ts";
import { Intake } from "./Intake.ts";
import { listen } from "./listen.ts";

const PLAIN = 1883;
const ENCRYPTED = 8883;
/** How long a start waits for another's broker. */
const PATIENCE_MS = 3000;

export interface MqttDeps {
  database: Database;
  recorder: Recorder;
  people: People;
  /** Told of what goes wrong while it runs. */
  failed: (error: unknown) => void;
}

export interface Mqtt {
  /** What runs, in a sentence for who starts it. */
  description: string;
  close: () => Promise<void>;
}

/** The port of the built-in broker, 0 for any; null when there is none. */
export function builtInPort({ MQTT_PORT, MQTT_URL, MQTT_TLS_CERT }: Config): number | null {
  if (MQTT_PORT === "off" || MQTT_URL !== "") return null;
  if (MQTT_PORT !== "") return Number(MQTT_PORT);
  return MQTT_TLS_CERT === "" ? PLAIN : ENCRYPTED;
}

/**
 * Takes and tells readings over MQTT as the settings say: by the built-in broker, by another, or not at all.
 * @throws SetupError for settings that do not fit together; what listening throws, such as EADDRINUSE.
 */
export async function openMqtt(config: Config, deps: MqttDeps): Promise<Mqtt> {
  if (config.MQTT_PORT === "off") return { description: "MQTT is off", close: async () => {} };
  return config.MQTT_URL === "" ? openBuiltIn(config, deps) : openExternal(config, deps);
}

async function openBuiltIn(config: Config, deps: MqttDeps): Promise<Mqtt> {
  const { MQTT_TLS_CERT: cert, MQTT_TLS_KEY: key } = config;
  if ((cert === "") !== (key === ""))
    throw new SetupError("MQTT_TLS_CERT and MQTT_TLS_KEY belong together: set both, or neither.");
  const tls =
    cert === ""
      ? null
      : { cert: await readSetting("MQTT_TLS_CERT", cert), key: await readSetting("MQTT_TLS_KEY", key) };
  if (tls !== null) requireSecure(tls);
  const { port, close } = await listen({ ...deps, host: config.HOST, port: builtInPort(config) ?? PLAIN, tls });
  return { description: `MQTT listens on port ${port}${tls ? " (TLS)" : ""}`, close };
}

async function readSetting(setting: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetupError(`${setting} names the file ${path}, which cannot be read (${code}).`);
  }
}

function requireSecure(tls: { cert: Buffer; key: Buffer }): void {
  try {
    createSecureContext(tls);
  } catch {
    throw new SetupError(
      "The files of MQTT_TLS_CERT and MQTT_TLS_KEY are no certificate and key that belong together.",
    );
  }
}

async function openExternal(config: Config, deps: MqttDeps): Promise<Mqtt> {
  const { MQTT_URL: url, MQTT_TOKEN: token, MQTT_CLIENT_ID: clientId } = config;
  const { database, recorder, people, failed } = deps;
  // Not shown in the sentence: it may hold a password.
  if (!/^mqtts?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new SetupError("MQTT_URL is not an address such as mqtt://user:password@host:1883.");
  const intake = new Intake(database, recorder);
  const known = await people.ofToken(token);
  if (known === null || intake.writerOf(known.person) === null)
    throw new SetupError("MQTT_URL needs MQTT_TOKEN: an API token of an account that may send readings.");
  const deliveries = new Deliveries(database, failed);
  const external = new External({ url, clientId, token, people, intake, deliveries, failed });
  await deliveries.open();
  const answered = await external.open(PATIENCE_MS);
  const { host } = new URL(url);
  return {
    description: answered ? `MQTT by the broker at ${host}` : `MQTT: no answer from ${host} yet, it is tried on`,
    close: async () => {
      await external.close();
      await deliveries.close();
    },
  };
}
