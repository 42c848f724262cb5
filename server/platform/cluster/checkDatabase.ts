import pg from "pg";
import { connectionSentence } from "./connectionSentence.ts";
import { OLDEST_POSTGRES } from "./findInstallations.ts";
import { SetupError } from "./SetupError.ts";

const OLDEST_POSTGIS = [3, 3] as const;
const EXTENSIONS = ["postgis", "btree_gist", "unaccent", "pg_trgm"];

// One row: the server's version, its encoding, each of our extensions with the version in use or to be had, our role.
const FACTS = `
  select
    current_setting('server_version_num')::int / 10000 as major,
    split_part(current_setting('server_version'), ' ', 1) as version,
    current_setting('server_encoding') as encoding,
    (select json_object_agg(name, coalesce(installed_version, default_version))
      from pg_available_extensions where name = any ($1)) as available,
    array(select name::text from pg_available_extensions where name = any ($1) and installed_version is null) as missing,
    exists (select from pg_roles where rolname = 'senmap_web') as has_role,
    to_regnamespace('senmap') is not null as has_schema`;

interface Facts {
  major: number;
  version: string;
  encoding: string;
  available: Record<string, string> | null;
  missing: string[];
  has_role: boolean;
  has_schema: boolean;
}

/**
 * Looks whether SenMap can live in a database: it answers, is new enough, has PostGIS, and lets us make what we need.
 * @returns its versions, for people.
 * @throws SetupError naming in one sentence what is missing.
 */
export async function checkDatabase(url: string): Promise<string> {
  const client = await connect(url);
  try {
    const facts = (await client.query<Facts>(FACTS, [EXTENSIONS])).rows[0]!;
    const postgis = facts.available?.["postgis"];
    requireVersions(facts, postgis);
    if (!facts.has_schema) await tryRights(client, facts);
    return `PostgreSQL ${facts.version}, PostGIS ${postgis}`;
  } finally {
    await client.end();
  }
}

async function connect(url: string): Promise<pg.Client> {
  try {
    const protocol = new URL(url.replace(/@\//, "@socket/")).protocol;
    if (protocol !== "postgresql:" && protocol !== "postgres:") throw new Error("not PostgreSQL");
  } catch {
    throw new SetupError("DATABASE_URL is not an address such as postgresql://user:password@host:5432/name.");
  }
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: "senmap check",
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new SetupError(connectionSentence(client, error));
  }
}

function requireVersions(facts: Facts, postgis: string | undefined): void {
  if (facts.major < OLDEST_POSTGRES) {
    throw new SetupError(`The database runs PostgreSQL ${facts.version}; SenMap needs ${OLDEST_POSTGRES} or newer.`);
  }
  if (facts.encoding !== "UTF8") {
    throw new SetupError(`The database stores text as ${facts.encoding}; SenMap needs one created with encoding UTF8.`);
  }
  const absent = EXTENSIONS.filter((name) => facts.available?.[name] === undefined);
  if (postgis === undefined || absent.length > 0) {
    throw new SetupError(
      `The database server lacks ${absent.join(", ")}: install PostGIS and the contrib modules on it.`,
    );
  }
  const [major = 0, minor = 0] = postgis.split(".").map(Number);
  if (major < OLDEST_POSTGIS[0] || (major === OLDEST_POSTGIS[0] && minor < OLDEST_POSTGIS[1])) {
    throw new SetupError(
      `The database has PostGIS ${postgis}; SenMap needs ${OLDEST_POSTGIS.join(".")} or newer: ` +
        "install it on the database server, then run  select postgis_extensions_upgrade();",
    );
  }
}

/** Makes what the first migration will make and takes it back: rights are too many-sided to be deduced. */
async function tryRights(client: pg.Client, facts: Facts): Promise<void> {
  const attempts = facts.missing.map((name) => `create extension ${pg.escapeIdentifier(name)}`);
  attempts.push("create schema senmap");
  if (!facts.has_role) attempts.push("create role senmap_web nologin noinherit");
  for (const attempt of attempts) {
    try {
      await client.query(`begin; ${attempt}; rollback`);
    } catch (error) {
      await client.query("rollback").catch(() => {});
      throw new SetupError(
        `The database user "${client.user}" may not run "${attempt}" (${(error as Error).message}): ` +
          "let an administrator run it once, or connect as a user who may.",
      );
    }
  }
}
