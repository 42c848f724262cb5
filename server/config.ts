import { isIP } from "node:net";
import Type, { type Static } from "typebox";
import Value from "typebox/value";

/** Every setting, its default and its meaning. `.env.example` is made from this. */
export const ConfigSchema = Type.Object({
  PORT: Type.Integer({ default: 8080, minimum: 0, maximum: 65535, description: "Port of the web server." }),
  HOST: Type.String({ default: "0.0.0.0", description: "Address the web server listens on." }),
  DATABASE_URL: Type.String({
    default: "",
    description:
      "PostgreSQL with PostGIS, as postgresql://user:password@host:5432/name. Empty: SenMap runs a private cluster of its own.",
  }),
  DATA_DIR: Type.String({ default: ".data", description: "Folder of the private cluster." }),
  LOG_LEVEL: Type.String({
    default: "warn",
    pattern: "^(fatal|error|warn|info|debug|trace|silent)$",
    description: "fatal, error, warn, info, debug, trace or silent.",
  }),
  OPENING_EDITION: Type.String({
    default: "2024",
    pattern: "^[0-9]{4}$",
    description: "The edition of administrative units the map opens with.",
  }),
  TILE_CACHE_MB: Type.Integer({
    default: 128,
    minimum: 0,
    description: "Memory for cached tiles, in MB. 0 switches the cache off.",
  }),
  TRUST_PROXY: Type.String({
    default: "",
    description:
      "Addresses of reverse proxies whose X-Forwarded headers are believed, such as 127.0.0.1 or 10.0.0.0/8. Empty: none.",
  }),
  DEMO: Type.String({
    default: "off",
    pattern: "^(on|off)$",
    description:
      "on: demonstration accounts, one for each role, are offered on the sign-in page. Never on a real system.",
  }),
  DEMO_DATA: Type.String({
    default: "on",
    pattern: "^(on|off)$",
    description:
      "on: demonstration figures are loaded at the first start, and say so wherever they appear. npm run geodata -- demo remove takes them away.",
  }),
  DATA_KEY: Type.String({
    default: "",
    pattern: "^$|^[A-Za-z0-9+/]{43}=$",
    description:
      "Key that seals personal fields: 32 random bytes in base64, as openssl rand -base64 32 gives. Empty: one is made and kept under DATA_DIR.",
  }),
  DATA_KEY_OLD: Type.String({
    default: "",
    pattern: "^$|^[A-Za-z0-9+/]{43}=$",
    description: "The key before this one, while fields are sealed anew with: npm run admin -- keys rotate.",
  }),
  OIDC_PROVIDERS: Type.String({
    default: "",
    description:
      'Sign-in providers (OpenID Connect), as JSON: [{"id":"entra","name":"Microsoft","issuer":"https://…","clientId":"…","clientSecret":"…"}].',
  }),
  PUBLIC_URL: Type.String({
    default: "",
    pattern: "^$|^https?://[^/]+$",
    description:
      "Address people open, such as https://bando.example.gov.vn. Needed for providers and links. Empty: the one that is asked.",
  }),
  RATE_LIMIT: Type.Integer({
    default: 1200,
    minimum: 0,
    description: "Requests a minute from one account or address; ten times as many tiles. 0 switches the limit off.",
  }),
  POOL_SIZE: Type.Integer({
    default: 8,
    minimum: 1,
    maximum: 64,
    description: "Database connections per process and pool.",
  }),
  MQTT_PORT: Type.String({
    default: "",
    pattern: "^(|off|[0-9]{1,5})$",
    description:
      "Port of the built-in MQTT broker. 0: any free port; off: no MQTT. Empty: 1883, or 8883 with a certificate.",
  }),
  MQTT_TLS_CERT: Type.String({
    default: "",
    description: "File of the certificate (PEM) with which the built-in MQTT broker speaks TLS, and nothing else.",
  }),
  MQTT_TLS_KEY: Type.String({ default: "", description: "File of the key (PEM) of that certificate." }),
  MQTT_URL: Type.String({
    default: "",
    description:
      "MQTT broker to use instead of the built-in one, as mqtt://user:password@host:1883 or mqtts://…. It must speak MQTT 5.",
  }),
  MQTT_TOKEN: Type.String({
    default: "",
    description: "API token of the account that writes what comes from the broker of MQTT_URL.",
  }),
  MQTT_CLIENT_ID: Type.String({
    default: "senmap",
    pattern: "^[A-Za-z0-9_-]{1,64}$",
    description: "What SenMap calls itself at the broker of MQTT_URL; for each server another.",
  }),
});
export type Config = Static<typeof ConfigSchema>;

const isNetwork = (text: string): boolean => {
  const [address = "", bits] = text.split("/");
  const longest = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest));
};

/** What a pattern cannot say of a setting. */
const FITS: Record<string, (text: string) => boolean> = {
  MQTT_PORT: (text) => text === "off" || Number(text) <= 65_535,
  TRUST_PROXY: (text) => text === "" || text.split(",").every((part) => isNetwork(part.trim())),
};

type Setting = { default: string | number; description: string };

function settings(): [string, Setting][] {
  return Object.entries(ConfigSchema.properties) as unknown as [string, Setting][];
}

/** A setting that does not fit; the message is one sentence for people. */
export class ConfigError extends Error {}

/**
 * Settings from the environment.
 * @throws ConfigError naming the setting that does not fit, in one sentence.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const raw: Record<string, unknown> = {};
  for (const [name, schema] of settings()) {
    const text = environment[name]?.trim();
    const fallback = schema.default;
    if (text === undefined || text === "") raw[name] = fallback;
    else raw[name] = typeof fallback === "number" ? Number(text) : text;
    if (!Value.Check(schema, raw[name]) || !(FITS[name]?.(String(raw[name])) ?? true)) {
      throw new ConfigError(`The setting ${name} cannot be "${text}": ${schema.description}`);
    }
  }
  return raw as Config;
}

/** The text of `.env.example`: each setting with its meaning and default. */
export function envExample(): string {
  return settings()
    .map(([name, { description, default: fallback }]) => `# ${description}\n# ${name}=${String(fallback)}\n`)
    .join("\n");
}
