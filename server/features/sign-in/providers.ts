import Type, { type Static } from "typebox";
import Value from "typebox/value";
import { ConfigError } from "../../config.ts";

const Provider = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]{0,30}$" }),
    name: Type.String({ minLength: 1, maxLength: 60 }),
    issuer: Type.String({ pattern: "^https?://" }),
    clientId: Type.String({ minLength: 1 }),
    clientSecret: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);
export type Provider = Static<typeof Provider>;

/**
 * The sign-in providers of the configuration.
 * @throws ConfigError when the setting is not what it should be.
 */
export function readProviders(text: string): Provider[] {
  if (text === "") return [];
  let providers: unknown;
  try {
    providers = JSON.parse(text);
  } catch {
    throw new ConfigError("The setting OIDC_PROVIDERS is not JSON.");
  }
  if (!Value.Check(Type.Array(Provider), providers)) {
    throw new ConfigError("The setting OIDC_PROVIDERS is a list of id, name, issuer, clientId and clientSecret.");
  }
  if (new Set(providers.map(({ id }) => id)).size < providers.length) {
    throw new ConfigError("The setting OIDC_PROVIDERS has one id twice.");
  }
  return providers;
}
