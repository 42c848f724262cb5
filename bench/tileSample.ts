import type { Database } from "../server/platform/database.ts";

export interface SampleTile {
  z: number;
  x: number;
  y: number;
}

/**
 * A fixed sample of tiles that have something in them: 64 tiles from zoom 8 to 13 over the province,
 * drawn by a generator with a fixed seed, so that every run asks for the same ones.
 */
export async function tileSample(database: Database): Promise<SampleTile[]> {
  const sample: SampleTile[] = [];
  let seed = 20_260_501;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  while (sample.length < 64) {
    const z = 8 + Math.floor(next() * 6);
    const [lon, lat] = [105.2 + next() * 1.6, 10.15 + next() * 0.8];
    const x = Math.floor(((lon + 180) / 360) * 2 ** z);
    const radians = (lat * Math.PI) / 180;
    const y = Math.floor(((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * 2 ** z);
    if (sample.some((tile) => tile.z === z && tile.x === x && tile.y === y)) continue;
    const found = await database.asSystem("bench", (client) =>
      client.query(
        "select exists (select from senmap.admin_unit_shape where geom && st_tileenvelope($1, $2, $3)) as found",
        [z, x, y],
      ),
    );
    if ((found.rows[0] as { found: boolean }).found) sample.push({ z, x, y });
  }
  return sample;
}
