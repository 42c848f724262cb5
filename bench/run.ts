import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { findOrInstallPostgres } from "../server/platform/cluster/findOrInstallPostgres.ts";
import { throwAwayCluster } from "../server/platform/cluster/throwAwayCluster.ts";
import { openDatabase } from "../server/platform/database.ts";
import { migrate } from "../server/platform/migrate.ts";
import { importBuiltIn } from "../server/start/importBuiltIn.ts";
import { openBrowser } from "./browser.ts";
import { startNginx } from "./nginx.ts";
import { pgbench } from "./pgbench.ts";
import { interleave, median, type Ratio, ratio, spread } from "./ratios.ts";
import { rightsContest } from "./rights.ts";
import { pinned, startProcess } from "./startProcess.ts";
import { tileSample } from "./tileSample.ts";
import { writeSeen } from "./writeSeen.ts";
import { wrk } from "./wrk.ts";

const ROUNDS = Number(process.env["ROUNDS"] ?? 15);
const CLIENTS = 4;
const SECONDS = 2;
/** What the drill opens in turn: districts of the edition of 2024. */
const DISTRICTS = ["866", "867", "872", "875"];
const root = fileURLToPath(new URL("..", import.meta.url));
const say = (line: string) => console.log(line);
const progress = (what: string) => (round: number) =>
  process.stdout.write(`\r${what}: round ${round} of ${ROUNDS}${round === ROUNDS ? "\n" : ""}`);

const cluster = await throwAwayCluster(say);
const database = openDatabase(cluster.url, 2);
const results: { what: string; target: string; ratio: Ratio }[] = [];
const rates: Record<string, number> = {};
try {
  await migrate(cluster.url, () => {});
  await importBuiltIn(database, () => {});
  await database.asSystem("bench", (client) => client.query("analyze"));
  const sample = await tileSample(database);
  const paths = sample.map(({ z, x, y }) => `/tiles/admin-units/${z}/${x}/${y}.mvt`);

  const uncached = await startProcess("./serve.ts", {
    DATABASE_URL: cluster.url,
    TILE_CACHE_MB: "0",
    POOL_SIZE: String(CLIENTS),
  });
  const cached = await startProcess("./serve.ts", { DATABASE_URL: cluster.url }, pinned(0));
  const folder = await saveTiles(cached.origin, paths);
  const plain = await startProcess("./plainRoute.ts", { TILE_FOLDER: folder }, pinned(0));
  const nginx = await startNginx(folder, pinned(0));

  const { binaries } = await findOrInstallPostgres(say);
  const statement = readFileSync(join(root, "server/layers/admin-units/tile.sql"), "utf8");
  const floor = pgbench(join(binaries, "pgbench"), cluster.url, statement, sample);
  const identity = wrk(paths);
  const brotli = wrk(paths, { "accept-encoding": "br" });
  const apart = wrk(paths, { "accept-encoding": "br" }, pinned(1));
  for (const origin of [uncached.origin, cached.origin, plain.origin, nginx.origin]) await brotli(origin, CLIENTS, 1);

  const made = await interleave(
    ROUNDS,
    {
      pgbench: () => floor(CLIENTS, SECONDS),
      uncached: () => identity(uncached.origin, CLIENTS, SECONDS),
      brotli: () => brotli(uncached.origin, CLIENTS, SECONDS),
    },
    progress("Uncached tiles"),
  );
  const kept = await interleave(
    ROUNDS,
    {
      uncached: () => brotli(uncached.origin, CLIENTS, 1),
      cached: () => apart(cached.origin, CLIENTS, SECONDS),
      plain: () => apart(plain.origin, CLIENTS, SECONDS),
      nginx: () => apart(nginx.origin, CLIENTS, SECONDS),
    },
    progress("Cached tiles"),
  );
  for (const [name, list] of [...Object.entries(made), ...Object.entries(kept).slice(1)]) rates[name] = median(list);
  results.push(
    {
      what: "uncached tiles / the same statements by pgbench",
      target: "≥ 0.85",
      ratio: ratio(made.uncached, made.pgbench),
    },
    { what: "uncached with brotli / without", target: "≥ 0.90", ratio: ratio(made.brotli, made.uncached) },
    { what: "cached tiles / uncached", target: "≥ 20", ratio: ratio(kept.cached, kept.uncached) },
    {
      what: "cached tiles / a plain Fastify route, same bytes",
      target: "≥ 1.2",
      ratio: ratio(kept.cached, kept.plain),
    },
    { what: "cached tiles / nginx serving files", target: "", ratio: ratio(kept.cached, kept.nginx) },
  );
  for (const running of [uncached, cached, plain, nginx]) await running.stop();

  const rights = await rightsContest(database, sample);
  for (const what of ["tiles", "values"] as const) {
    const held = await interleave(
      ROUNDS,
      { owner: rights[what]("owner"), anonymous: rights[what]("anonymous"), officer: rights[what]("officer") },
      progress(`Row rights, ${what}`),
    );
    for (const asker of ["anonymous", "officer"] as const) {
      results.push({
        what: `time of ${what} with row rights, ${asker === "officer" ? `a district officer (${rights.classes} access classes)` : asker} / without`,
        target: "≤ 1.2",
        ratio: ratio(held.owner, held[asker]),
      });
    }
  }
  await rights.close();

  await build({
    root: join(root, "bench/bareMap"),
    configFile: false,
    logLevel: "error",
    build: { outDir: join(folder, "bare"), emptyOutDir: true, target: "es2023" },
    worker: { format: "es" },
  });
  await build({ root: join(root, "client"), configFile: join(root, "vite.config.ts"), logLevel: "error" });
  const bare = await startProcess("./serve.ts", { DATABASE_URL: cluster.url, CLIENT_FOLDER: join(folder, "bare") });
  const whole = await startProcess("./serve.ts", { DATABASE_URL: cluster.url });
  const browser = await openBrowser();
  const product = `${whole.origin}/?theme=light`;
  for (const address of [bare.origin, product]) await browser.firstMap(address);
  const drawn = await interleave(
    ROUNDS,
    {
      bare: () => browser.firstMap(bare.origin),
      product: () => browser.firstMap(product),
      whole: () => browser.firstMap(product, "ready"),
    },
    progress("First map"),
  );
  rates["first map, bare page (1/s)"] = median(drawn.bare);
  rates["first map, SenMap (1/s)"] = median(drawn.product);
  results.push({
    what: "first map drawn: time of SenMap / time of a bare MapLibre page",
    target: "≤ 1.5",
    ratio: ratio(drawn.bare, drawn.product),
  });
  rates["whole view with figures, SenMap (1/s)"] = median(drawn.whole);
  results.push({
    what: "whole view with its figures and panels / first map of the bare page",
    target: "",
    ratio: ratio(drawn.bare, drawn.whole),
  });
  const frames: { panel: number; fill: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) frames.push(await browser.drill(product, DISTRICTS[i % DISTRICTS.length]!));
  for (const [sign, what] of [
    ["panel", "frames from the last answer to the panel of a district drilled into"],
    ["fill", "frames from the last answer to its communes coloured on the map"],
  ] as const) {
    results.push({ what, target: "≤ 2", ratio: spread(frames.map((frame) => frame[sign])) });
  }
  await browser.close();
  for (const running of [bare, whole]) await running.stop();

  for (const {
    what,
    target,
    ratio: { median: middle, low, high },
  } of results) {
    say(`${middle.toFixed(2).padStart(7)}  (${low.toFixed(2)}–${high.toFixed(2)})  ${what}  ${target}`);
  }
  const note = `${sample.length} tiles of \`admin-units\`, zoom 8–13, four connections; Chromium draws in software.`;
  const perSecond = Object.fromEntries(Object.entries(rates).map(([name, rate]) => [`${name}, a second`, rate]));
  writeFileSync(join(root, "bench/results.md"), writeSeen("", "Tiles and first map", results, perSecond, note));
} finally {
  await database.close();
  await cluster.stop();
}

/** Fetches each tile as browsers do, compressed and hot, and lays its bytes down as a file under its own path. */
async function saveTiles(origin: string, paths: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "senmap-tiles-"));
  for (const path of paths) {
    const bytes = await hotBytes(new URL(origin + path));
    mkdirSync(dirname(folder + path), { recursive: true });
    writeFileSync(folder + path, bytes);
  }
  writeFileSync(join(folder, "paths.json"), JSON.stringify(paths));
  return folder;
}

/** The bytes as they go over the wire once the tile is asked for often; fetch() would decompress them. */
async function hotBytes(url: URL): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  for (let i = 0; i < 50; i++) {
    bytes = await new Promise<Buffer>((resolve, reject) => {
      get(url, { headers: { "accept-encoding": "br" } }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(Buffer.concat(chunks)));
      }).on("error", reject);
    });
  }
  return bytes;
}
