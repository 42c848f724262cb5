import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { TrustRows, TrustScores } from "../../contract/data-trust.ts";
import type { Database } from "../../platform/database.ts";
import floodStations from "../../layers/flood-stations/layer.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";

let app: FastifyInstance;
let database: Database;
let today: string;
let rowsOfLayer: Raw[];
let units: { edition: string; level: string; code: string }[];

const LAYER = "flood-stations";
const REVIEW = 365;
// What the layer declares, said a second time.
const NEEDED = ["river", "alarm1M", "alarm2M", "alarm3M"];
const MEASURED = ["alarm1M", "alarm2M", "alarm3M"];

interface Raw {
  id: number;
  key: string;
  name: string;
  position: string;
  properties: Record<string, unknown>;
  asOf: string | null;
  published: string | null;
  lon: number;
  lat: number;
  /** Units of both editions whose parts hold the point, as edition/code; units without a shape hold nothing. */
  inside: string[];
}

const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  database.asSystem("test", async (client) => (await client.query<T>(text, values)).rows);
const plus = (day: string, more: number) => Temporal.PlainDate.from(day).add({ days: more }).toString();
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

interface Planted {
  key: string;
  name?: string;
  /** At the label of this commune of 2025, moved by metres to the east and north; or a place of its own. */
  at: { commune: string; east?: number; north?: number } | { lon: number; lat: number };
  position?: "surveyed" | "approximate";
  properties?: Record<string, unknown>;
  asOf?: string | null;
  source?: string;
  classification?: string;
}
async function plant(things: Planted[]): Promise<void> {
  for (const { key, name, at, position, properties, asOf, source, classification } of things)
    await sql(
      `insert into senmap.map_feature (layer, key, name_vi, position, properties, as_of, source, classification, geom)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9::text is null then st_setsrid(st_point($10, $11), 4326)
         else (select st_project(st_project(label::geography, $10, pi() / 2), $11, 0)::geometry
           from senmap.admin_unit where edition = '2025' and code = $9) end)`,
      [
        LAYER,
        key,
        name ?? `Trạm ${key}`,
        position ?? "surveyed",
        JSON.stringify(properties ?? { river: { vi: "sông Tiền", en: "Tien" }, alarm1M: 2, alarm2M: 3, alarm3M: 4 }),
        asOf === undefined ? today : asOf,
        source ?? "trust-new",
        classification ?? "public",
        "commune" in at ? at.commune : null,
        "commune" in at ? (at.east ?? 0) : at.lon,
        "commune" in at ? (at.north ?? 0) : at.lat,
      ],
    );
}

beforeAll(async () => {
  ({ app, database } = await testApp());
  today = Temporal.Now.zonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate().toString();
  await sql(
    "insert into senmap.source (id, title, published) values ('trust-new', 'Thử', null), ('trust-old', 'Cũ', $1)",
    [plus(today, -REVIEW - 30)],
  );
  const river = { vi: "sông Tiền", en: "Tien" };
  await plant([
    { key: "sound", at: { commune: "29869" } },
    // Twins: a name written otherwise 150 m away; the same 250 m away is none; a place surveyed twice.
    { key: "twin-a", name: "Trạm Hòa An", at: { commune: "29971" } },
    { key: "twin-b", name: "TRẠM HOÀ AN", at: { commune: "29971", east: 150 } },
    { key: "far", name: "Trạm Hòa An", at: { commune: "29971", north: -250 } },
    { key: "spot-a", at: { commune: "28261" } },
    { key: "spot-b", at: { commune: "28261", east: 0.5 } },
    { key: "spot-c", at: { commune: "28261", east: 3 } },
    // Two placed by the name of a commune share its spot and are two.
    { key: "label-a", at: { commune: "29929" }, position: "approximate" },
    { key: "label-b", at: { commune: "29929" }, position: "approximate" },
    // Outside of all land.
    { key: "abroad", at: { lon: 104.2, lat: 10.1 } },
    // Empty, and not: zero and false say something.
    { key: "empty", at: { commune: "28516" }, properties: { river: "  ", alarm1M: null, alarm2M: 0, alarmNote: null } },
    { key: "no-date", at: { commune: "28516", east: 900 }, asOf: null, properties: { river, alarm1M: [] } },
    // Numbers that are none, and a list of readings that are.
    { key: "words", at: { commune: "28582" }, properties: { river, alarm1M: "2,5", alarm2M: 3, alarm3M: 4 } },
    { key: "readings", at: { commune: "28582", east: 900 }, properties: { river, alarm1M: [{ m: 1, on: "2025-01" }] } },
    { key: "bad-reading", at: { commune: "28582", east: -900 }, properties: { river, alarm3M: [{ on: "2025-01" }] } },
    // Ages: due today, one day late, a cycle late, far beyond two; and by the date of the source.
    { key: "due", at: { commune: "28576" }, asOf: plus(today, -REVIEW) },
    { key: "late", at: { commune: "28576", east: 900 }, asOf: plus(today, -REVIEW - 1) },
    { key: "cycle", at: { commune: "28648" }, asOf: plus(today, -2 * REVIEW) },
    { key: "old", at: { commune: "28648", east: 900 }, asOf: "2011-11-16" },
    { key: "by-source", at: { commune: "29971", north: 2000 }, asOf: null, source: "trust-old" },
    { key: "secret", at: { commune: "29869", east: 700 }, classification: "restricted", asOf: "2001-01-01" },
    { key: "secret-twin", at: { commune: "29869", east: 700.2 }, asOf: today },
  ]);
  units = await sql("select edition, level, code from senmap.admin_unit order by id");
  rowsOfLayer = await sql<Raw>(
    `select f.id, f.key, f.name_vi as name, f.position, f.properties, f.as_of::text as "asOf", s.published::text as published,
       st_x(f.geom) as lon, st_y(f.geom) as lat,
       array(select distinct m.edition || '/' || m.code from senmap.part p join senmap.admin_unit_part m on m.part_id = p.id
         where st_contains(p.geom, f.geom)) as inside
     from senmap.map_feature f join senmap.source s on s.id = f.source
     where f.layer = $1 and f.classification = 'public' order by f.id`,
    [LAYER],
  );
});

const trust = async (query: string, cookie?: string) => {
  const answer = await app.inject({ url: `/api/data-trust?${query}`, headers: cookie ? { cookie } : {} });
  expect(answer.statusCode, answer.body).toBe(200);
  expect([...Value.Errors(TrustScores, answer.json())]).toEqual([]);
  return answer.json<TrustScores>();
};
const rows = async (query: string, cookie?: string) => {
  const answer = await app.inject({
    url: `/api/data-trust/rows?layer=${LAYER}&${query}`,
    headers: cookie ? { cookie } : {},
  });
  expect(answer.statusCode, answer.body).toBe(200);
  expect([...Value.Errors(TrustRows, answer.json())]).toEqual([]);
  return answer.json<TrustRows>().rows;
};

// The rules a second time, in plain loops.
const says = (value: unknown): boolean =>
  !(
    value === undefined ||
    value === null ||
    (typeof value === "string" && value.trim() === "") ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
const measures = (value: unknown): boolean => {
  if (typeof value === "number") return Number.isFinite(value);
  if (!Array.isArray(value)) return false;
  for (const one of value) {
    const parts: unknown[] = typeof one === "object" && one !== null ? Object.values(one) : [one];
    if (!parts.some((part) => typeof part === "number")) return false;
  }
  return true;
};
/** The great circle, by haversine: metres. */
function metres(one: Raw, other: Raw): number {
  const [a, b] = [one, other].map(({ lon, lat }) => [(lon * Math.PI) / 180, (lat * Math.PI) / 180] as const);
  const half = Math.sin((b![1] - a![1]) / 2) ** 2;
  const across = Math.cos(a![1]) * Math.cos(b![1]) * Math.sin((b![0] - a![0]) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half + across));
}
const simple = (name: string) => name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();
const twinned = (one: Raw, all: Raw[]): boolean =>
  all.some((other) => {
    if (other.id >= one.id) return false;
    const away = metres(one, other);
    if (simple(one.name) === simple(other.name) && away < 200) return true;
    return one.position === "surveyed" && other.position === "surveyed" && away < 1;
  });

function byHand(own: Raw[]) {
  let [broken, filled, twins, dated, sum, daysLate] = [0, 0, 0, 0, 0, 0];
  for (const one of own) {
    const wrong = MEASURED.some((field) => says(one.properties[field]) && !measures(one.properties[field]));
    if (wrong || one.position !== "surveyed" || one.inside.length === 0) broken += 1;
    for (const field of NEEDED) if (says(one.properties[field])) filled += 1;
    if (one.asOf !== null) filled += 1;
    if (twinned(one, rowsOfLayer)) twins += 1;
    const date = one.asOf ?? one.published;
    if (date === null) continue;
    dated += 1;
    const late = Math.max(0, days(plus(date, REVIEW), today));
    daysLate = Math.max(daysLate, late);
    sum += Math.max(0, 100 - (100 * late) / (2 * REVIEW));
  }
  const of = (good: number, all: number) => (all === 0 ? null : Number(((100 * good) / all).toFixed(6)));
  const expected = own.length * (NEEDED.length + 1);
  return {
    correct: [of(own.length - broken, own.length), own.length, broken],
    complete: [of(filled, expected), expected, filled],
    clean: [of(own.length - twins, own.length), own.length, twins],
    live: [dated === 0 ? null : Number((sum / dated).toFixed(6)), daysLate, own.length - dated],
  };
}

describe("data trust of layers", () => {
  it("scores each unit as a second count from the raw rows does", async () => {
    const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));
    for (const edition of ["2024", "2025"])
      for (const level of ["province", "district", "commune"]) {
        const { scores } = await trust(`edition=${edition}&level=${level}&layer=${LAYER}`);
        const expected = units
          .filter((unit) => unit.edition === edition && unit.level === level)
          .map(({ code }) => {
            const isHere = ({ inside }: Raw) =>
              inside.includes(`${edition}/${code}`) || (level === "province" && inside.length === 0);
            return { code, own: rowsOfLayer.filter(isHere) };
          })
          .filter(({ own }) => own.length > 0)
          .map(({ code, own }) => ({ code, ...byHand(own) }));
        const told = scores.map(({ code, correct, complete, clean, live }) => ({
          code,
          correct: [rounded(correct.score), correct.checked, correct.broken],
          complete: [rounded(complete.score), complete.expected, complete.reported],
          clean: [rounded(clean.score), clean.received, clean.faulty],
          live: [rounded(live.score), live.daysLate, live.undated],
        }));
        expect(told.toSorted((a, b) => a.code.localeCompare(b.code))).toEqual(
          expected.toSorted((a, b) => a.code.localeCompare(b.code)),
        );
        expect(scores.every(({ dataset, live }) => dataset.id === LAYER && live.cycleDays === REVIEW)).toBe(true);
      }
  });

  it("finds just the faults that were planted", async () => {
    const [edition] = ["edition=2025"];
    const keysOf = async (aspect: string, fault: string) =>
      (await rows(`${edition}&unit=82&aspect=${aspect}`))
        .filter((row) => row.fault === fault)
        .map(({ feature, field, other }) => [feature!.key, field ?? other?.key].filter(Boolean).join(" "))
        .filter((key) => !/^\d/.test(key));
    expect(await keysOf("correct", "field")).toEqual(expect.arrayContaining(["words alarm1M", "bad-reading alarm3M"]));
    expect(await keysOf("correct", "field")).toHaveLength(2);
    expect(await keysOf("correct", "outside")).toContain("abroad");
    expect(await keysOf("clean", "same-name")).toEqual(["twin-b twin-a"]);
    expect(await keysOf("clean", "same-place")).toEqual(["spot-b spot-a"]);
    const empty = await keysOf("complete", "empty");
    expect(empty.filter((key) => key.startsWith("empty "))).toEqual(["empty alarm1M", "empty alarm3M", "empty river"]);
    expect(empty).toContain("no-date asOf");
    expect(empty.filter((key) => key.endsWith("alarmNote"))).toEqual([]);
    expect(await keysOf("live", "undated")).toEqual(["no-date"]);
    const overdue = await rows(`${edition}&unit=82&aspect=live`);
    expect(overdue[0]).toMatchObject({ fault: "overdue", daysLate: days(plus("2011-11-16", REVIEW), today) });
    expect(overdue.find(({ feature }) => feature!.key === "by-source")).toMatchObject({ daysLate: 30, field: null });
    expect(overdue.some(({ feature }) => feature!.key === "due")).toBe(false);
  });

  it("has as many rows behind each score as it counts, each in its unit", async () => {
    const { scores } = await trust(`edition=2025&level=commune&layer=${LAYER}`);
    for (const { code, correct, complete, clean, live } of scores) {
      const behind = async (aspect: string) => {
        const found = await rows(`edition=2025&unit=${code}&aspect=${aspect}`);
        expect(new Set([code, ...found.map(({ unit }) => unit)]).size).toBe(1);
        return found;
      };
      const faults = await behind("correct");
      expect(new Set(faults.map(({ feature }) => feature!.key)).size).toBe(correct.broken);
      expect(await behind("complete")).toHaveLength(complete.expected - complete.reported);
      expect(await behind("clean")).toHaveLength(clean.faulty);
      const old = await behind("live");
      expect(old[0]?.daysLate ?? 0).toBe(live.daysLate);
      expect(old.filter(({ fault }) => fault === "undated")).toHaveLength(live.undated);
    }
  });

  it("has no score, which is not zero, for a layer without any date", async () => {
    const { scores } = await trust("edition=2025&level=province&layer=places");
    expect(scores[0]!.live).toMatchObject({ score: null, daysLate: 0, latest: null });
    expect(scores[0]!.live.undated).toBe(scores[0]!.correct.checked);
  });

  it("counts for nobody what they may not see, as a thing or as the twin of one", async () => {
    const question = `edition=2025&level=commune&within=29869&layer=${LAYER}`;
    const { cookie } = await testPerson(database, { role: "leader", organisation: "H20", clearance: "restricted" });
    const [open, all] = [(await trust(question)).scores[0]!, (await trust(question, cookie)).scores[0]!];
    expect(all.correct.checked).toBe(open.correct.checked + 1);
    expect([open.clean.faulty, all.clean.faulty]).toEqual([0, 1]);
    expect(open.live.daysLate).toBeLessThan(all.live.daysLate);
    const twins = "edition=2025&unit=29869&aspect=clean";
    expect(await rows(twins)).toEqual([]);
    expect(await rows(twins, cookie)).toMatchObject([{ fault: "same-place", other: { key: "secret" } }]);
  });

  it("answers both kinds when nothing is named, and says what is wrong with a question", async () => {
    const both = await trust("edition=2025&level=province");
    const { scores } = await trust("edition=2025&level=province&layer=border-gates");
    expect(scores).toHaveLength(1);
    expect(both.scores).toContainEqual(scores[0]);
    expect(new Set(both.scores.map(({ dataset }) => dataset.kind)).has("layer")).toBe(true);
    expect(floodStations.fields.filter(({ optional }) => !optional).map(({ id }) => id)).toEqual(NEEDED);
    const refused = async (path: string) => (await app.inject(`/api/data-trust${path}`)).json<{ type: string }>().type;
    for (const layer of ["no-such", "area", "base-map"]) {
      expect(await refused(`?edition=2025&level=province&layer=${layer}`)).toContain("unknown-layer");
      expect(await refused(`/rows?edition=2025&unit=82&aspect=live&layer=${layer}`)).toContain("unknown-layer");
    }
    expect(await refused("/rows?edition=2025&unit=82&aspect=live")).toContain("set-or-layer");
    await sql("update senmap.layer set classification = 'internal' where id = 'border-gates'");
    expect(await refused("?edition=2025&level=province&layer=border-gates")).toContain("unknown-layer");
    await sql("update senmap.layer set classification = 'public' where id = 'border-gates'");
  });
});

describe("the description of the interface", () => {
  it("says what each question and each part of an answer means", async () => {
    type Schema = { description?: string; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[] };
    type Operation = {
      parameters: { name: string; description?: string }[];
      responses: Record<string, { content: { "application/json": { schema: Schema } } }>;
    };
    const { paths } = (await app.inject("/docs/json")).json<{ paths: Record<string, { get: Operation }> }>();
    const unsaid: string[] = [];
    const look = (name: string, { properties = {}, items, anyOf = [] }: Schema) => {
      for (const [part, schema] of Object.entries(properties)) {
        if (!schema.description && !["vi", "en"].includes(part)) unsaid.push(`${name}.${part}`);
        look(`${name}.${part}`, schema);
      }
      for (const schema of [items ?? [], anyOf].flat()) look(name, schema);
    };
    for (const path of ["/api/data-trust", "/api/data-trust/rows"]) {
      const { parameters, responses } = paths[path]!.get;
      for (const { name, description } of parameters) if (!description) unsaid.push(`${path}?${name}`);
      look(path, responses["200"]!.content["application/json"].schema);
    }
    expect(unsaid).toEqual([]);
  });
});
