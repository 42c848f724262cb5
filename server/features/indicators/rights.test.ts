import type { FastifyInstance } from "fastify";
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { type Classification, CLASSIFICATIONS } from "../../contract/access.ts";
import type { TrustScores } from "../../contract/data-trust.ts";
import type { Indicators } from "../../contract/indicator.ts";
import type { IndicatorValues, UnitProfile, ValueHistory } from "../../contract/indicator-value.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { type Grant, testPeople } from "../../testPeople.ts";
import { testIndicators, testValues } from "./testIndicators.ts";

// One right, everywhere: over generated people and classifications, whatever a channel shows somebody of an indicator is what the
// rule, written here a second time, lets them see; from memory and afresh, in changing order.

const CODES = ["TST01", "TST02"] as const;
const PERIOD = "2025-06";
const SCOPES = [null, "H20", "H20-SYT", "CA-DT"] as const;
const OWNERS = [null, "H20-SYT", "H20-CDC", "CA-DT"] as const;

interface Generated {
  people: Grant[][];
  indicators: { classification: Classification; owner: string | null }[];
}

let app: FastifyInstance;
let database: Database;
let parents: Map<string, string | null>;
/** Communes of two districts of 2024, with the district of each. */
let communes: { code: string; district: string }[];

const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  database.asSystem("test", async (client) => (await client.query<T>(text, values)).rows);

beforeAll(async () => {
  ({ app, database } = await testApp());
  await testIndicators(database);
  communes = await sql(
    "select code, parent_code as district from senmap.admin_unit where edition = '2024' and parent_code in ('866', '867') order by code",
  );
  const organisations = await sql<{ id: string; parent: string | null }>("select id, parent from senmap.organisation");
  parents = new Map(organisations.map(({ id, parent }) => [id, parent]));
  await testValues(
    database,
    communes.flatMap(({ code }, index) => [
      { indicator: "TST01", edition: "2024", code, period: PERIOD, value: index + 1 },
      { indicator: "TST02", edition: "2024", code, period: PERIOD, value: 90, numerator: 9, denominator: 10 },
    ]),
  );
});

const rank = (classification: Classification) => CLASSIFICATIONS.indexOf(classification);
function within(organisation: string | null, scope: string | null): boolean {
  if (scope === null) return true;
  for (let at = organisation; at !== null && at !== undefined; at = parents.get(at) ?? null)
    if (at === scope) return true;
  return false;
}
/** Whether somebody reads the values of a commune. */
const reads = (
  made: Generated,
  grants: Grant[],
  at: number,
  { code, district }: { code: string; district: string },
) => {
  const { classification, owner } = made.indicators[at]!;
  return (
    classification === "public" ||
    grants.some(
      ({ scope, unit, clearance }) =>
        rank(clearance) >= rank(classification) &&
        within(owner, scope) &&
        (unit === null || unit === code || unit === district),
    )
  );
};
const knows = (made: Generated, grants: Grant[], at: number) =>
  communes.some((commune) => reads(made, grants, at, commune));

const classification = fc.constantFrom<Classification>(...CLASSIFICATIONS);
const world: fc.Arbitrary<Generated> = fc.record({
  people: fc.array(
    fc.array(
      fc.record({
        scope: fc.constantFrom<string | null>(...SCOPES),
        unit: fc.constantFrom<string | null>(null, "866", "867", "29869"),
        clearance: classification,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    { minLength: 2, maxLength: 3 },
  ),
  indicators: fc.array(fc.record({ classification, owner: fc.constantFrom<string | null>(...OWNERS) }), {
    minLength: 2,
    maxLength: 2,
  }),
});

async function get<T>(path: string, cookie: string): Promise<T | null> {
  const answer = await app.inject({ url: path, headers: cookie ? { cookie } : {} });
  if (answer.statusCode === 404) return null;
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<T>();
}

/** The communes whose values a channel shows; null where it knows of no such indicator. */
const CHANNELS: Record<string, (at: number, cookie: string) => Promise<string[] | null>> = {
  values: async (at, cookie) =>
    shown(await get(`/api/indicators/${CODES[at]}/values?edition=2024&level=commune`, cookie)),
  "values as of": async (at, cookie) =>
    shown(await get(`/api/indicators/${CODES[at]}/values?edition=2024&level=commune&asOf=2199-01-01`, cookie)),
  rank: async (at, cookie) => {
    const answer = await get<IndicatorValues>(
      `/api/indicators/${CODES[at]}/values?edition=2024&level=commune&show=rank`,
      cookie,
    );
    if (answer === null) return null;
    const period = answer.periods[0];
    return period ? period.values.filter((_, index) => period.shown[index] !== null).map(({ code }) => code) : [];
  },
  history: async (at, cookie) => {
    const seen: string[] = [];
    for (const { code } of communes.slice(0, 6)) {
      const answer = await get<ValueHistory>(
        `/api/indicators/${CODES[at]}/history?edition=2024&unit=${code}&period=${PERIOD}`,
        cookie,
      );
      if (answer === null) return null;
      if (answer.values.length > 0) seen.push(code);
    }
    return seen;
  },
  profile: async (at, cookie) => {
    const seen: string[] = [];
    for (const { code } of communes.slice(0, 3)) {
      const answer = await get<UnitProfile>(`/api/admin-units/2024/${code}/indicators`, cookie);
      const entry = answer?.entries.find(({ indicator }) => indicator === CODES[at]);
      if (entry && entry.value.value !== null) seen.push(code);
    }
    return seen;
  },
};
const shown = (answer: IndicatorValues | null) =>
  answer === null
    ? null
    : (answer.periods[0]?.values.filter(({ value }) => value !== null).map(({ code }) => code) ?? []);
const looked: Record<string, number> = { history: 6, profile: 3 };

it("shows of each indicator what the rule lets somebody see, in every channel", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (made) => {
      for (const [at, { classification: level, owner }] of made.indicators.entries())
        await sql("update senmap.indicator set classification = $2, owner = $3 where code = $1", [
          CODES[at],
          level,
          owner,
        ]);
      const people = await testPeople(database, made.people);
      // What is kept in memory hears of the change within moments.
      const open = made.indicators.map(({ classification: level }) => level === "public");
      await expect
        .poll(async () => Promise.all(CODES.map(async (_, at) => (await CHANNELS["values"]!(at, "")) !== null)), {
          timeout: 2000,
          interval: 10,
        })
        .toEqual(open);
      for (const { cookie, grants } of people.concat(people.toReversed())) {
        for (const at of CODES.keys()) {
          const known = knows(made, grants, at);
          for (const [name, channel] of Object.entries(CHANNELS)) {
            const few = communes.slice(0, looked[name] ?? communes.length);
            const allowed = few.filter((commune) => reads(made, grants, at, commune)).map(({ code }) => code);
            const seen = await channel(at, cookie);
            if (name === "profile") expect([name, seen]).toEqual([name, allowed]);
            else expect([name, seen?.toSorted() ?? null]).toEqual([name, known ? allowed : null]);
          }
          const list = await get<Indicators>("/api/indicators", cookie);
          expect(list!.indicators.some(({ code }) => code === CODES[at])).toBe(known);
          // A total is formed of all or of nothing.
          const districts = await get<IndicatorValues>(
            `/api/indicators/${CODES[at]}/values?edition=2024&level=district`,
            cookie,
          );
          for (const district of ["866", "867"]) {
            const whole = communes
              .filter((one) => one.district === district)
              .every((one) => reads(made, grants, at, one));
            const value = districts?.periods[0]?.values.find(({ code }) => code === district)?.value ?? null;
            expect([district, value !== null]).toEqual([district, whole]);
          }
          const trust = await get<TrustScores>("/api/data-trust?edition=2024&level=commune&set=test-set", cookie);
          for (const { code } of trust!.scores) {
            const commune = communes.find((one) => one.code === code);
            if (commune) expect(CODES.some((_, one) => reads(made, grants, one, commune))).toBe(true);
          }
        }
      }
      await sql("delete from senmap.account where name = 'Người thử'");
    }),
    { numRuns: 12 },
  );
}, 120_000);
