import pg from "pg";
import { readLayers } from "../server/layers/registry.ts";
import { ANONYMOUS, type Database } from "../server/platform/database.ts";
import { readPerson } from "../server/platform/identity/Person.ts";
import { type Sql, sqlValues } from "../server/platform/sql.ts";
import { fileURLToPath } from "node:url";
import type { SampleTile } from "./tileSample.ts";

const ROWS = 50_000;
const LAYERS = fileURLToPath(new URL("../server/layers", import.meta.url));

/**
 * Public rows all over the province, and a sixth of all, internal and of three owners, inside the officer's district: the officer sees
 * every row, as the owner does, so that what differs is the cost of finding out. The anonymous see the public ones.
 */
const FILL = `
  insert into senmap.map_feature (layer, key, name_vi, position, source, classification, owner, demo, min_zoom, geom)
  select 'flood-stations', 'bench-' || n, 'Điểm ' || n, 'approximate', (select id from senmap.source limit 1),
    case when n % 6 = 0 then 'internal' else 'public' end, (array['H20-SYT', 'H20-SXD', 'H20-SNNMT'])[1 + n % 3], true, 0,
    case when n % 6 = 0 then (select st_transform((st_dump(st_generatepoints(geom, 1, n))).geom, 4326)
      from senmap.admin_unit_shape where edition = '2024' and code = '866' and zoom_band = 3)
    else st_setsrid(st_makepoint(105.2 + random(), 10.1 + random() * 0.8), 4326) end
  from generate_series(1, ${ROWS}) n`;

const OFFICER = `
  with made as (insert into senmap.account (name, organisation, status) values ('bench', 'H20', 'active') returning id)
  insert into senmap.role_assignment (account, role, organisation, edition, code, clearance)
  select id, 'field-officer', 'H20', '2024', '866', 'internal' from made returning account`;

/** Who asks the same statements: the tables' owner, past whom row rights look; and two people whom they hold. */
export type Asker = "owner" | "anonymous" | "officer";

/**
 * The cost of row rights: the same statements with the same parameters, prepared, on connections of the three.
 * @returns a run of each, answering statements a second.
 */
export async function rightsContest(database: Database, sample: SampleTile[]) {
  await database.asSystem("bench", (client) => client.query(FILL));
  const account = await database.asSystem("bench", async (client) => {
    await client.query("analyze");
    return (await client.query<{ account: string }>(OFFICER)).rows[0]!.account;
  });
  const officer = await database.asSignIn(ANONYMOUS, (query) =>
    readPerson(query, { id: account, name: "bench", language: "vi" }),
  );
  const layers = await readLayers([LAYERS]);
  const points = layers.get("flood-stations")!;
  const tiles = sample.map((tile) => sqlValues(points.tileSql!, { ...tile, layer: "flood-stations", edition: null }));
  const reform = layers.get("reform-changes")!.valuesSql!;
  const values = [sqlValues(reform, { edition: "2025", level: "commune", parent: "82" })];

  const connect = async (set: string) => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`set plan_cache_mode = force_generic_plan; set jit = off; ${set}`);
    return client;
  };
  const claims = pg.escapeLiteral(JSON.stringify(officer.claims));
  const clients: Record<Asker, pg.Client> = {
    owner: await connect(""),
    anonymous: await connect("set role senmap_web"),
    officer: await connect(`set role senmap_web; set senmap.claims = ${claims}`),
  };
  const run = (sql: Sql, list: unknown[][], count: number) => (asker: Asker) => async (): Promise<number> => {
    const started = performance.now();
    for (let i = 0; i < count; i++) {
      const text = asker === "owner" ? sql.text.replaceAll("senmap.readable_feature", "senmap.map_feature") : sql.text;
      await clients[asker].query({ name: sql.name, text, values: list[i % list.length]! });
    }
    return (count * 1000) / (performance.now() - started);
  };
  return {
    tiles: run(points.tileSql!, tiles, sample.length),
    values: run(reform, values, 10),
    /** Access classes of the officer: what each row is compared with. */
    classes: officer.claims.access.length,
    close: () => Promise.all(Object.values(clients).map((client) => client.end())),
  };
}
