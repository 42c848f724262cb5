import type { FastifyInstance } from "fastify";
import Value from "typebox/value";
import { beforeAll, describe, expect, it } from "vitest";
import { TrustRows, TrustScores } from "../../contract/data-trust.ts";
import type { Database } from "../../platform/database.ts";
import { type Period, periodOf, lastClosed } from "../../platform/period/Period.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";

let app: FastifyInstance;
let database: Database;
let today: string;
let months: Period[];

const sql = <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  database.asSystem("test", async (client) => (await client.query<T>(text, values)).rows);
const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const plus = (day: string, more: number) => Temporal.PlainDate.from(day).add({ days: more }).toString();
const DUE_DAYS = 10;

// One monthly sum with a plausible range over the 102 communes of today, with gaps, latecomers and nonsense strewn in by rule.
beforeAll(async () => {
  ({ app, database } = await testApp());
  today = Temporal.Now.zonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate().toString();
  months = [lastClosed("month", today)];
  while (months.length < 10) months.push(periodOf("month", plus(months.at(-1)!.start, -1)));
  await sql("insert into senmap.source (id, title) values ('trust', 'Thử')");
  await sql(
    "insert into senmap.indicator_set (id, title_vi, title_en, due_days) values ('trust-set', 'Thử', 'Test', $1)",
    [DUE_DAYS],
  );
  await sql(
    `insert into senmap.indicator (code, set_id, name_vi, name_en, unit_vi, unit_en, pillar, sector, direction, aggregation, cycle, level,
       plausible_min, plausible_max, max_jump)
     values ('TRU01', 'trust-set', 'Một', 'One', 'hồ sơ', 'dossiers', 'digital-government', 'public-services', 'down', 'sum', 'month',
       'commune', 0, 500, 8)`,
  );
  const communes = await sql<{ id: number }>(
    "select id::float8 as id from senmap.admin_unit where edition = '2025' and level = 'commune' order by id",
  );
  const rows = months.flatMap(({ start, end }, age) =>
    communes.flatMap(({ id }, index) => {
      if (index % 17 === 3 && age < 2) return [];
      if (index % 11 === 5 && age === 3) return [];
      const value =
        index % 29 === 7 && age === 1 ? 9000 : index % 31 === 2 && age === 0 ? 480 : 100 + index + (age % 3);
      const missing = index % 13 === 4 && age === 1 ? "not-reported" : null;
      return [{ unit: id, start, end, value: missing ? null : value, missing }];
    }),
  );
  const whole = rows.filter(({ start, value }) => start === months[4]!.start && value !== null);
  rows.push({
    unit: 202_500_082,
    ...months[4]!,
    value: whole.reduce((sum, { value }) => sum + value!, 0) + 7,
    missing: null,
  });
  await sql(
    `insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, value, missing, status, source)
     select i.id, r.start, r.end, r.unit, r.value, r.missing, 'official', 'trust'
     from jsonb_to_recordset($1) r(unit bigint, start date, "end" date, value float8, missing text), senmap.indicator i where i.code = 'TRU01'`,
    [JSON.stringify(rows)],
  );
});

const trust = async (query: string) => {
  const answer = await app.inject(`/api/data-trust?set=trust-set&${query}`);
  expect(answer.statusCode, answer.body).toBe(200);
  expect(Value.Check(TrustScores, answer.json())).toBe(true);
  return answer.json<TrustScores>();
};

/** The scores a second time: from the raw rows, by loops, without the database's help. */
async function byHand(periods: number) {
  const due = months.filter(({ end }) => plus(end, DUE_DAYS) < today).slice(0, periods);
  const raw = await sql<{ unit: number; start: string; value: number | null; missing: string | null }>(
    `select unit_id::float8 as unit, period_start::text as start, value, missing from senmap.indicator_value v
     join senmap.indicator i on i.id = v.indicator_id where i.code = 'TRU01' and superseded_at is null`,
  );
  const of = new Map<number, Map<string, (typeof raw)[number]>>();
  for (const row of raw) {
    if (!of.has(row.unit)) of.set(row.unit, new Map());
    of.get(row.unit)!.set(row.start, row);
  }
  const units = await sql<{ id: number; code: string }>(
    "select id::float8 as id, code from senmap.admin_unit where edition = '2025' and level = 'commune' order by id",
  );
  return units.map(({ id, code }) => {
    const own = of.get(id) ?? new Map<string, (typeof raw)[number]>();
    const came = due.filter(({ start }) => own.has(start) && own.get(start)!.missing === null);
    const last = months.find(({ start }) => own.has(start) && own.get(start)!.missing === null);
    const late = months
      .filter(({ end }) => plus(end, DUE_DAYS) < today)
      .filter(({ end, start }) => !came.some((one) => one.start === start) && (last === undefined || end > last.end))
      .at(-1);
    let broken = 0;
    for (const { start } of came) {
      const value = own.get(start)!.value!;
      const history = months.map((month) => own.get(month.start)?.value).filter((one) => one != null);
      const at = months
        .filter((month) => own.get(month.start)?.value != null)
        .findIndex((month) => month.start === start);
      const moves = history
        .slice(at + 1, at + 14)
        .map((one, index, list) => (index + 1 < list.length ? Math.abs(one - list[index + 1]!) : null));
      const before = moves.filter((move) => move !== null).slice(0, 12);
      const usual = before.length > 0 ? before.reduce((a, b) => a + b, 0) / before.length : 0;
      const jump = before.length >= 4 && Math.abs(value - history[at + 1]!) > 8 * Math.max(usual, 1);
      if (value > 500 || value < 0 || jump) broken += 1;
    }
    const daysLate = late === undefined ? 0 : days(plus(late.end, DUE_DAYS), today);
    const cycle = late === undefined ? 30 : days(late.start, late.end) + 1;
    return {
      code,
      correct: came.length === 0 ? null : (100 * (came.length - broken)) / came.length,
      complete: due.length === 0 ? null : (100 * came.length) / due.length,
      live: 100 * Math.max(0, 1 - daysLate / (2 * cycle)),
      daysLate,
    };
  });
}

describe("data trust", () => {
  it("scores each unit as a second count from the raw rows does", async () => {
    for (const periods of [1, 3, 6]) {
      const { scores } = await trust(`edition=2025&level=commune&periods=${periods}`);
      const expected = await byHand(periods);
      expect(scores).toHaveLength(102);
      const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));
      const told = scores.map(({ code, correct, complete, live }) => ({
        code,
        correct: rounded(correct.score),
        complete: rounded(complete.score),
        daysLate: live.daysLate,
      }));
      expect(told).toEqual(
        expected.map(({ code, correct, complete, daysLate }) => ({
          code,
          correct: rounded(correct),
          complete: rounded(complete),
          daysLate,
        })),
      );
      for (const [index, { live }] of scores.entries())
        expect(Math.abs(live.score! - expected[index]!.live)).toBeLessThan(2);
      expect(new Set(told.map(({ complete }) => complete)).size).toBeGreaterThan(1);
    }
  });

  it("adds up for districts of any edition, and scores the sum a province reported", async () => {
    const communes = await trust("edition=2025&level=commune&periods=6");
    const total = (list: TrustScores, of: (score: TrustScores["scores"][number]) => number) =>
      list.scores.reduce((sum, score) => sum + of(score), 0);
    for (const edition of ["2024", "2025"]) {
      const districts = await trust(`edition=${edition}&level=district&periods=6`);
      expect(total(districts, ({ complete }) => complete.reported)).toBe(
        total(communes, ({ complete }) => complete.reported),
      );
      expect(total(districts, ({ correct }) => correct.broken)).toBe(total(communes, ({ correct }) => correct.broken));
    }
    const province = await trust("edition=2025&level=province&periods=6");
    expect(province.scores[0]!.correct.broken).toBe(total(communes, ({ correct }) => correct.broken) + 1);
  });

  it("has the rows behind each score", async () => {
    const rows = async (query: string) => {
      const answer = await app.inject(`/api/data-trust/rows?set=trust-set&periods=6&${query}`);
      expect(answer.statusCode, answer.body).toBe(200);
      expect(Value.Check(TrustRows, answer.json())).toBe(true);
      return answer.json<TrustRows>().rows;
    };
    const { scores } = await trust("edition=2025&level=commune&periods=6");
    for (const { code, complete, correct, live } of scores) {
      if (complete.score === 100 && correct.score === 100) continue;
      expect(await rows(`edition=2025&unit=${code}&aspect=complete`)).toHaveLength(
        complete.expected - complete.reported,
      );
      const late = await rows(`edition=2025&unit=${code}&aspect=live`);
      expect(late[0]?.daysLate ?? 0).toBe(live.daysLate);
      const faults = await rows(`edition=2025&unit=${code}&aspect=correct`);
      expect(new Set(faults.map(({ period }) => period)).size).toBe(correct.broken);
    }
    const sums = await rows("edition=2025&unit=82&aspect=correct");
    const sum = sums.find(({ fault }) => fault === "sum")!;
    expect(sum.value! - sum.expected!).toBe(7);
  });

  it("expects of somebody bound to a unit only that unit's reports", async () => {
    await sql("update senmap.indicator set classification = 'internal' where code = 'TRU01'");
    const all = await sql<{ code: string }>(
      "select code from senmap.admin_unit where edition = '2025' and level = 'commune' order by id limit 1",
    );
    const { cookie } = await testPerson(database, {
      role: "leader",
      organisation: "H20",
      edition: "2025",
      code: all[0]!.code,
      clearance: "internal",
    });
    const answer = await app.inject({
      url: "/api/data-trust?set=trust-set&edition=2025&level=commune&periods=6",
      headers: { cookie },
    });
    const { scores } = answer.json<TrustScores>();
    expect(scores.map(({ code }) => code)).toEqual([all[0]!.code]);
    expect(scores[0]!.complete).toMatchObject({ expected: 6, reported: 6 });
    await sql("update senmap.indicator set classification = 'public' where code = 'TRU01'");
  });

  it("counts rows at fault among the rows that came, for everybody", async () => {
    const [intake] = await sql<{ id: string }>(
      `insert into senmap.intake (set_id, filename, sha256, state, decided_at)
       values ('trust-set', 'thu.csv', repeat('0', 64), 'accepted', now()) returning id`,
    );
    // Three are recorded, one of them twice at fault; the fourth fits no unit.
    await sql(
      `update senmap.indicator_value set intake = $1 where (indicator_id, unit_id, period_start) in (
         select v.indicator_id, v.unit_id, v.period_start from senmap.indicator_value v join senmap.indicator i on i.id = v.indicator_id
         where i.code = 'TRU01' order by v.unit_id = 202500082 desc, v.unit_id, v.period_start limit 3)`,
      [intake!.id],
    );
    await sql(
      `insert into senmap.intake_issue (intake, number, set_id, indicator_id, unit_id, period_start, period_end, kind, severity, left_out)
       select $1, n, 'trust-set', v.indicator_id, v.unit_id, v.period_start, v.period_end, 'duplicate', 'warning', false
       from senmap.indicator_value v, generate_series(1, 2) n where v.intake = $1 and v.unit_id = 202500082
       union all select $1, 3, 'trust-set', null, null, null, null, 'unknown-unit', 'error', true`,
      [intake!.id],
    );
    const { scores } = await trust("edition=2025&level=province");
    expect(scores[0]!.clean).toEqual({ score: 50, received: 4, faulty: 2 });
  });

  it("expects nothing of a level that never reported, and says the same lateness for any number of periods", async () => {
    await sql(
      `insert into senmap.indicator (code, set_id, name_vi, name_en, unit_vi, unit_en, pillar, sector, direction, aggregation, cycle, level)
       values ('TRU02', 'trust-set', 'Hai', 'Two', 'ha', 'ha', 'digital-society', 'agriculture', 'up', 'sum', 'month', 'commune')`,
    );
    const before = await trust("edition=2025&level=commune&periods=1");
    await sql(
      `insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, value, status, source)
       select id, $1, $2, 202500082, 5, 'official', 'trust' from senmap.indicator where code = 'TRU02'`,
      [months[3]!.start, months[3]!.end],
    );
    expect((await trust("edition=2025&level=commune&periods=1")).scores).toEqual(before.scores);
    await sql(
      `delete from senmap.indicator_value v using senmap.indicator i where i.id = v.indicator_id and i.code = 'TRU01'
       and v.unit_id = (select min(id) from senmap.admin_unit where edition = '2025' and level = 'commune') and v.period_start > $1`,
      [months[5]!.start],
    );
    const late = new Set<number>();
    for (const periods of [1, 12])
      late.add((await trust(`edition=2025&level=commune&periods=${periods}`)).scores[0]!.live.daysLate);
    expect([...late]).toEqual([days(plus(months[4]!.end, DUE_DAYS), today)]);
  });

  it("sees nothing for who may not see the indicator", async () => {
    await sql("update senmap.indicator set classification = 'internal' where code = 'TRU01'");
    expect((await trust("edition=2025&level=commune")).scores).toEqual([]);
    await sql("update senmap.indicator set classification = 'public' where code = 'TRU01'");
  });
});
