import { expect } from "vitest";
import type { Classification } from "./contract/access.ts";
import { testApp } from "./testApp.ts";

/** The layers of points that tests of rights fill and classify. */
export const POINT_LAYERS = ["flood-stations", "places", "border-gates"] as const;
const SENTINEL = "/tiles/salinity-points/6/50/30.mvt";

/** A thing of a layer that a test makes; `key` begins with "row-", by which it is cleared away. */
interface TestThing {
  layer: string;
  key: string;
  name: string;
  classification?: Classification;
  owner?: string | null;
  /** The commune of 2024 at whose label it stands. */
  commune: string;
}

/** A listening server whose point layers are empty, and how tests of rights fill them, wait and clear up. */
export async function testPointLayers() {
  const { app, database } = await testApp();
  const origin = await app.listen({ port: 0, host: "127.0.0.1" });

  const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
    database.asSystem("test", async (client) => (await client.query<T>(text, values)).rows);

  const get = async (path: string, cookie: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> => {
    const answer = await fetch(origin + path, { headers: cookie ? { cookie } : {} });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  const put = ({ layer, key, name, classification = "public", owner = null, commune }: TestThing) =>
    sql(
      `insert into senmap.map_feature (layer, key, name_vi, position, source, classification, owner, geom)
       select $1, $2, $3, 'surveyed', (select id from senmap.source limit 1), $4, $5, label
       from senmap.admin_unit where edition = '2024' and code = $6`,
      [layer, key, name, classification, owner, commune],
    );

  let sentinels = 0;
  /**
   * Tiles are asked of what the server keeps in mind, which it mends when it hears of a commit: within a second, not at once.
   * It hears in the order of commits. So a tile that is in mind gets a new point, last of all: once the tile shows it, all that
   * was committed before has been heard of. `open`: which of the layers everybody may then know of.
   */
  async function heard(open: boolean[]): Promise<void> {
    const shown = async () => (await get(SENTINEL, "")).bytes.toString();
    const name = `Chốt ${String(sentinels++)}.`;
    expect(await shown()).not.toContain(name);
    await put({ layer: "salinity-points", key: name, name, commune: "29869" });
    await expect.poll(shown, { timeout: 2000, interval: 20 }).toContain(name);
    const known = () =>
      Promise.all(POINT_LAYERS.map(async (layer) => (await get(`/tiles/${layer}.json`, "")).status === 200));
    await expect.poll(known, { timeout: 2000, interval: 20 }).toEqual(open);
  }

  async function clear(): Promise<void> {
    await sql("delete from senmap.map_feature where key like 'row-%'");
    await sql("update senmap.layer set classification = 'public', owner = null where id = any ($1)", [POINT_LAYERS]);
    await sql("delete from senmap.account where name = 'Người thử'");
    await heard([true, true, true]);
  }

  await sql("delete from senmap.map_feature where layer = any ($1)", [POINT_LAYERS]);
  return { app, database, origin, sql, get, put, heard, clear };
}
