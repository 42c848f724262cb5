import type { Config } from "../../../config.ts";
import { SetupError } from "../../../platform/cluster/SetupError.ts";
import type { Database } from "../../../platform/database.ts";
import type { People } from "../../../platform/identity/People.ts";
import type { Recorder } from "../ingest/Recorder.ts";
import { listen } from "./listen.ts";

const PLAIN = 1883;
const ENCRYPTED = 8883;

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
 * Takes and tells readings over MQTT as the settings say: by the built-in broker, or not at all.
 * @throws SetupError for settings that do not fit together; what listening throws, such as EADDRINUSE.
 */
export async function openMqtt(config: Config, deps: MqttDeps): Promise<Mqtt> {
  const wanted = builtInPort(config);
  if (wanted === null) return { description: "MQTT is off", close: async () => {} };
  const { MQTT_TLS_CERT: cert, MQTT_TLS_KEY: key } = config;
  if ((cert === "") !== (key === ""))
    throw new SetupError("MQTT_TLS_CERT and MQTT_TLS_KEY belong together: set both, or neither.");
  const tls = cert === "" ? null : { cert, key };
  const { port, close } = await listen({ ...deps, host: config.HOST, port: wanted, tls });
  return { description: `MQTT listens on port ${port}${tls ? " (TLS)" : ""}`, close };
}
