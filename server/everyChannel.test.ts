import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type Classification, CLASSIFICATIONS } from "./contract/access.ts";
import type { TrustRows, TrustScores } from "./contract/data-trust.ts";
import type { LayerFeatures, Layers } from "./contract/layer.ts";
import type { SearchAnswer } from "./contract/search.ts";
import { type Grant, testPeople } from "./testPeople.ts";
import { POINT_LAYERS, testPointLayers } from "./testPointLayers.ts";
import { decodeTile } from "./testTile.ts";

// One right, everywhere: over generated people, rights and rows, whatever a channel shows somebody is what the rule, written
// here a second time and without the database's help, lets them see. Tiles are asked of warm caches, in changing order.

const ORGANISATIONS = ["H20-SYT", "H20-CDC", "H20-SXD", "CA-DT"] as const;
const SCOPES = [null, "H20", "H20-SYT", "H20-CDC", "CA-DT"] as const;

interface Row {
  layer: string;
  classification: Classification;
  owner: string | null;
  commune: number;
}
interface Generated {
  people: Grant[][];
  rows: Row[];
  layers: { classification: Classification; owner: string | null }[];
}

const { app, database, sql, get, put, heard, clear } = await testPointLayers();
/** Communes of 2024: where rows lie, and the district each belongs to. */
let communes: { code: string; district: string }[];
let parents: Map<string, string | null>;

beforeAll(async () => {
  communes = await sql(
    "select code, parent_code as district from senmap.admin_unit where edition = '2024' and level = 'commune' and label is not null order by code",
  );
  const organisations = await sql<{ id: string; parent: string | null }>("select id, parent from senmap.organisation");
  parents = new Map(organisations.map(({ id, parent }) => [id, parent]));
});

// The rule, a second time.
const rank = (classification: Classification) => CLASSIFICATIONS.indexOf(classification);
function within(organisation: string | null, scope: string | null): boolean {
  if (scope === null) return true;
  for (let at = organisation; at !== null && at !== undefined; at = parents.get(at) ?? null)
    if (at === scope) return true;
  return false;
}
const layerOf = (world: Generated, row: Row) => world.layers[POINT_LAYERS.indexOf(row.layer as "places")]!;
function seesRow(world: Generated, grants: Grant[], row: Row): boolean {
  const layer = layerOf(world, row);
  const needed = Math.max(rank(row.classification), rank(layer.classification));
  if (needed === 0) return true;
  const { code, district } = communes[row.commune % communes.length]!;
  return grants.some(
    ({ scope, unit, clearance }) =>
      rank(clearance) >= needed &&
      within(row.owner ?? layer.owner, scope) &&
      (unit === null || unit === code || unit === district),
  );
}
function seesLayer(world: Generated, grants: Grant[], index: number): boolean {
  const { classification, owner } = world.layers[index]!;
  if (classification === "public") return true;
  if (grants.some(({ scope, clearance }) => rank(clearance) >= rank(classification) && within(owner, scope)))
    return true;
  return world.rows.some((row) => row.layer === POINT_LAYERS[index] && seesRow(world, grants, row));
}

const classification = fc.constantFrom<Classification>(...CLASSIFICATIONS);
const world: fc.Arbitrary<Generated> = fc.record({
  people: fc.array(
    fc.array(
      fc.record({
        scope: fc.constantFrom<string | null>(...SCOPES),
        unit: fc.constantFrom<string | null>(null, null, "866", "867", "29869", "29905"),
        clearance: classification,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    { minLength: 3, maxLength: 4 },
  ),
  rows: fc.array(
    fc.record({
      layer: fc.constantFrom<string>(...POINT_LAYERS),
      classification,
      owner: fc.constantFrom<string | null>(null, ...ORGANISATIONS),
      // The communes around the districts that people are bound to, so that land matters.
      commune: fc.integer({ min: 0, max: 40 }),
    }),
    { minLength: 8, maxLength: 14 },
  ),
  layers: fc.array(fc.record({ classification, owner: fc.constantFrom<string | null>(null, ...ORGANISATIONS) }), {
    minLength: 3,
    maxLength: 3,
  }),
});

const keyOf = (index: number) => `row-${index}`;
const nameOf = (index: number) => `Vật thử ${String.fromCharCode(97 + index)}${String.fromCharCode(97 + index)}xq`;

async function build(made: Generated): Promise<{ cookie: string; grants: Grant[] }[]> {
  for (const [index, { classification: level, owner }] of made.layers.entries()) {
    await sql("update senmap.layer set classification = $2, owner = $3 where id = $1", [
      POINT_LAYERS[index],
      level,
      owner,
    ]);
  }
  for (const [index, row] of made.rows.entries()) {
    const { code } = communes[row.commune % communes.length]!;
    await put({ ...row, key: keyOf(index), name: nameOf(index), commune: code });
  }
  const people = await testPeople(database, made.people);
  await heard(POINT_LAYERS.map((_, index) => seesLayer(made, [], index)));
  return people;
}

const json = ({ bytes }: { bytes: Buffer }): unknown => JSON.parse(bytes.toString());

type Channel = (made: Generated, cookie: string, layer: string) => Promise<Set<string> | "no layer">;

/** What somebody is shown of a layer, by each way of looking. */
const CHANNELS: Record<string, Channel> = {
  "GET /tiles/:layer/:z/:x/:file": async (_made, cookie, layer) => {
    const seen = new Set<string>();
    for (const address of ["6/50/30", "9/406/240", "9/406/239", "9/405/240", "9/407/240", "9/406/241", "9/407/241"]) {
      const tile = await get(`/tiles/${layer}/${address}.mvt`, cookie);
      if (tile.status === 404) return "no layer";
      const content = tile.status === 204 ? undefined : decodeTile(tile.bytes).layers[layer];
      for (let i = 0; i < (content?.length ?? 0); i++) seen.add(String(content!.feature(i).properties["key"]));
    }
    return seen;
  },
  "GET /tiles/:file": async (_made, cookie, layer) =>
    (await get(`/tiles/${layer}.json`, cookie)).status === 404 ? "no layer" : new Set(["*"]),
  "GET /api/layers/:id/features": async (_made, cookie, layer) => {
    const answer = await get(`/api/layers/${layer}/features`, cookie);
    if (answer.status === 404) return "no layer";
    return new Set((json(answer) as LayerFeatures).features.map(({ key }) => key));
  },
  "GET /api/layers": async (_made, cookie, layer) => {
    const listed = (json(await get("/api/layers", cookie)) as Layers).layers.find(({ id }) => id === layer);
    return listed === undefined ? "no layer" : new Set([`count ${listed.featureCount ?? 0}`]);
  },
  "GET /api/search": async (made, cookie, layer) => {
    const seen = new Set<string>();
    for (const [index, row] of made.rows.entries()) {
      if (row.layer !== layer) continue;
      const { hits } = json(await get(`/api/search?q=${encodeURIComponent(nameOf(index))}`, cookie)) as SearchAnswer;
      for (const hit of hits) if (hit.type === "place" && hit.layer === layer) seen.add(hit.key);
    }
    return seen;
  },
  "GET /api/layers/:id/values": async (_made, cookie, layer) => {
    // A layer of points has no values; somebody who may not know of it is not even told that.
    const { status, bytes } = await get(`/api/layers/${layer}/values?edition=2024&level=district`, cookie);
    return status === 404 && bytes.toString().includes("/problems/unknown-layer") ? "no layer" : new Set(["*"]);
  },
  "GET /api/data-trust": async (_made, cookie, layer) => {
    const answer = await get(`/api/data-trust?edition=2025&level=province&layer=${layer}`, cookie);
    if (answer.status === 404) return "no layer";
    // With all that is scored, a layer is scored as it is alone.
    const all = json(await get("/api/data-trust?edition=2025&level=province", cookie)) as TrustScores;
    const [alone] = (json(answer) as TrustScores).scores;
    const among = all.scores.find(({ dataset }) => dataset.kind === "layer" && dataset.id === layer);
    return new Set([alone, among].map((score) => `count ${score?.correct.checked ?? 0}`));
  },
  "GET /api/data-trust/rows": async (_made, cookie, layer) => {
    const seen = new Set<string>();
    // No thing here has a date, so each of them has a row; and the twin that a row names is seen as well.
    for (const aspect of ["complete", "clean", "live"]) {
      const path = `/api/data-trust/rows?edition=2025&unit=82&layer=${layer}&aspect=${aspect}`;
      const answer = await get(path, cookie);
      if (answer.status === 404) return "no layer";
      for (const { feature, other } of (json(answer) as TrustRows).rows)
        for (const thing of [feature, other]) if (thing) seen.add(thing.key);
    }
    return seen;
  },
};

/** Routes that show no rows of layers, and why; a new route stands in neither list and fails the test below. */
const NO_ROWS: [pattern: RegExp, why: string][] = [
  [/^(GET|HEAD|OPTIONS) \/(docs|healthz|style|sprites)/, "documents, health and looks: the same for everybody"],
  [/^(GET|HEAD) \/($|\*)/, "the client's own files"],
  [/^GET \/api\/(editions|admin-units)/, "units and editions are public reference"],
  [/^(GET|POST|DELETE) \/(api\/session|api\/invitations|auth\/oidc)/, "signing in: tested in features/sign-in"],
  [/^(GET|POST|PATCH|DELETE) \/api\/account/, "one's own account: tested in features/account"],
  [/^(GET|POST|PATCH|DELETE) \/api\/administration/, "by action and scope: tested in features/administration"],
  [/^(GET|POST|PATCH|DELETE) \/api\/intake/, "what one's own organisations sent: tested in features/intake"],
  [/^GET \/api\/indicator-sets\/:id\/template\.xlsx/, "an empty form of public units: tested in features/intake"],
  [/^POST \/api\/indicators\/values/, "writing, by action and owner: tested in features/intake"],
  [/^GET \/api\/events/, "tested in features/events, and below"],
  [/^(GET|POST|PATCH|PUT|DELETE) \/api\/indicators/, "figures, not rows of layers: features/indicators/rights"],
  [
    /^(GET|POST|PATCH|PUT|DELETE) \/(api\/(sensors|alerts|alert-rules|alert-silences)|sta\/v1\.1)/,
    "readings, not rows of layers: features/sensors",
  ],
  [/^(GET|PUT|DELETE) \/api\/indicator-sets\/:set\/closed/, "which periods are final: tested in features/indicators"],
];

it("every route is a channel of the property below, or shows no rows of layers for a reason", () => {
  // HEAD answers as GET does, without the body.
  const routes = [...app.statedRights.keys()].filter(
    (route) => !app.statedRights.has(route.replace(/^HEAD/, "GET")) || !route.startsWith("HEAD"),
  );
  const unknown = routes.filter((route) => !(route in CHANNELS) && !NO_ROWS.some(([pattern]) => pattern.test(route)));
  expect(unknown).toEqual([]);
});

it("nothing is visible in any channel that is not visible by the rule, and the reverse, whoever asked before", async () => {
  const property = fc.asyncProperty(world, fc.infiniteStream(fc.nat()), async (made, luck) => {
    try {
      const people = await build(made);
      // Everybody twice, in an order that leaves no one first: each reads what others have warmed.
      const visits = [...people, ...people]
        .map((person) => ({ person, order: luck.next().value ?? 0 }))
        .sort((a, b) => a.order - b.order);
      for (const { person } of visits) {
        for (const [index, layer] of POINT_LAYERS.entries()) {
          const rows = made.rows.flatMap((row, n) =>
            row.layer === layer && seesRow(made, person.grants, row) ? [keyOf(n)] : [],
          );
          const known = seesLayer(made, person.grants, index);
          for (const [name, channel] of Object.entries(CHANNELS)) {
            const seen = await channel(made, person.cookie, layer);
            const where = `${name} of ${layer} for ${JSON.stringify(person.grants)} in ${JSON.stringify(made.layers[index])}`;
            const keys = seen === "no layer" ? [seen] : [...seen].sort();
            if (name === "GET /api/search") expect(keys, where).toEqual([...rows].sort());
            else if (!known) expect(seen, where).toBe("no layer");
            else if (name === "GET /api/layers" || name === "GET /api/data-trust")
              expect(keys, where).toEqual([`count ${rows.length}`]);
            else if (name === "GET /tiles/:file" || name === "GET /api/layers/:id/values")
              expect(seen, where).not.toBe("no layer");
            else expect(keys, where).toEqual([...rows].sort());
          }
        }
      }
    } finally {
      await clear();
    }
  });
  await fc.assert(property, { numRuns: 15, endOnFailure: true });
}, 300_000);
