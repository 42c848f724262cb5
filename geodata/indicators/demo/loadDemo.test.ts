import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../../../server/platform/database.ts";
import { testDatabase } from "../../../server/platform/testDatabase.ts";
import { runGeodata } from "../../import.ts";
import { checkIndicators } from "../importBuiltIn.ts";
import { provideDemo } from "./provideDemo.ts";

let database: Database;
let loaded: number;
beforeAll(async () => {
  database = await testDatabase();
  expect(await provideDemo(database, false)).toBe("No demonstration figures");
  loaded = Number(/\((\d+) rows\)/.exec(await provideDemo(database, true))?.[1]);
});

/** Current values with their unit, and of communes and districts the unit that adds them up. */
const VALUES = `(
  select i.code as indicator, i.aggregation, i.cycle, i.factor, i.decimals, i.unit_vi, i.level as reports, u.edition, u.code, u.level,
    p.id as parent, v.unit_id, v.period_start, v.period_end, v.recorded_at, v.value, v.numerator, v.denominator, v.missing, v.status
  from senmap.indicator_value v
  join senmap.indicator i on i.id = v.indicator_id
  join senmap.admin_unit u on u.id = v.unit_id
  left join senmap.admin_unit p on p.edition = u.edition and p.code = u.parent_code
  where v.superseded_at is null)`;

const rows = <Row extends object>(text: string) =>
  database.asSystem("test", async (client) => (await client.query<Row>(text.replaceAll("VALUES", VALUES))).rows);
const one = async <Row extends object>(text: string) => (await rows<Row>(text))[0]!;

describe("the figures", () => {
  test("fit the plan: not too many, of every indicator that has them, sound in their arithmetic", async () => {
    const counts = await one<{ rows: number; indicators: number; sources: number }>(`
      select count(*)::int as rows, count(distinct indicator_id)::int as indicators, count(distinct source)::int as sources
      from senmap.indicator_value where status = 'demo'`);
    expect(counts).toEqual({ rows: loaded, indicators: 69, sources: 1 });
    expect(loaded).toBeLessThan(200_000);
    expect(await database.asSystem("test", checkIndicators)).toEqual([]);
  });

  test("of districts and provinces are the sums of those below, except the one that is wrong on purpose", async () => {
    const sum = (figure: string, only: string) => `
      select parent.indicator, parent.code, parent.period_start::text as start
      from VALUES parent
      join VALUES child on child.parent = parent.unit_id and child.indicator = parent.indicator
        and child.period_start = parent.period_start and child.period_end = parent.period_end
      where parent.aggregation = '${only}' and parent.${figure} is not null
      group by parent.indicator, parent.code, parent.period_start, parent.period_end, parent.${figure}
      having parent.${figure} <> sum(child.${figure})
      order by parent.code`;
    // The province adds up what the communes reported, so that it differs from its districts.
    const wrong = { indicator: "CQS04", start: "2025-04-01" };
    expect(await rows(sum("value", "sum"))).toEqual([
      { ...wrong, code: "87" },
      { ...wrong, code: "872" },
    ]);
    expect(await rows(sum("numerator", "ratio"))).toEqual([]);
    expect(await rows(sum("denominator", "ratio"))).toEqual([]);
  });

  test("are counted in whole numbers, and no share passes its whole", async () => {
    const odd = await rows(`
      select * from VALUES v where status = 'demo' and (
        (aggregation = 'sum' and value <> round(value)) or numerator <> round(numerator) or denominator <> round(denominator)
        or (unit_vi = '%' and numerator > denominator) or (aggregation = 'ratio' and value is not null and denominator is null))`);
    expect(odd).toEqual([]);
  });

  test("add up to the real figures of the same period, and never stand in their place", async () => {
    const compared = await rows<{ indicator: string; real: number; made: number }>(`
      select r.indicator, round(r.value::numeric, r.decimals)::float8 as real,
        round((case r.aggregation when 'sum' then sum(d.value) else sum(d.numerator) / sum(d.denominator) * r.factor end)::numeric,
          r.decimals)::float8 as made
      from VALUES r
      join VALUES d on d.parent = r.unit_id and d.indicator = r.indicator and d.period_start = r.period_start
        and d.period_end = r.period_end
      where r.status <> 'demo' and d.status = 'demo'
      group by r.indicator, r.period_start, r.value, r.aggregation, r.factor, r.decimals
      order by r.indicator, r.period_start`);
    expect(compared.map(({ indicator }) => indicator)).toEqual([
      "GD01",
      "GD02a",
      "GD02b",
      "GD02c",
      "NN04",
      "XH01",
      "XH02",
      "YT01",
      "YT01",
      "YT02",
      "YT02",
    ]);
    for (const { indicator, real, made } of compared) expect(made, indicator).toBe(real);
    expect(await rows("select indicator from VALUES v where status <> 'demo'")).toHaveLength(38);
  });

  test("of months add up to the real figures of longer stretches", async () => {
    const compared = await rows<{ indicator: string; months: number; real: number; made: number }>(`
      select r.indicator, count(distinct d.period_start)::int as months, r.value as real, sum(d.value) as made
      from VALUES r
      join VALUES d on d.indicator = r.indicator and d.level = 'province' and d.status = 'demo'
        and d.period_start >= r.period_start and d.period_end <= r.period_end
      where r.cycle = 'month' and r.aggregation = 'sum' and r.code = '82' and r.period_end - r.period_start > 31
      group by r.indicator, r.period_end, r.value
      order by r.indicator, r.period_end`);
    expect(compared.map(({ indicator, months }) => `${indicator} ${months}`)).toEqual([
      ...[
        "DL01 12",
        "DL02 12",
        "DL03 12",
        "KTE04 10",
        "KTE04 12",
        "KTE07 11",
        "KTE07 12",
        "KTE08 12",
        "TT03a 10",
        "TT03b 10",
      ],
    ]);
    for (const { indicator, real, made } of compared) expect(made, indicator).toBe(real);
  });

  test("go on across the reform: a new commune holds what the communes it was made of held", async () => {
    const people = await rows<{ before: number; after: number }>(`
      select sum(old.denominator) as before, new.denominator as after
      from senmap.lineage l
      join VALUES old on old.edition = '2024' and old.code = l.from_code and old.level = 'commune' and old.indicator = 'XHS04'
        and old.period_start = '2025-06-01'
      join VALUES new on new.edition = '2025' and new.code = l.to_code and new.level = 'commune' and new.indicator = 'XHS04'
        and new.period_start = '2025-07-01'
      group by l.to_code, new.denominator
      having count(old.denominator) = (select count(*) from senmap.lineage a where a.to_code = l.to_code)
        and bool_and(l.relation = 'full') and new.denominator is not null`);
    expect(people.length).toBeGreaterThan(20);
    for (const { before, after } of people) expect(after).toBe(before);
  });

  test("are reported by the units of their day, and known some time after it", async () => {
    const units = await rows(`
      select edition, level, count(distinct code)::int as units, min(period_end)::text as first, max(period_end)::text as last
      from VALUES v where status = 'demo' and cycle = 'month' group by 1, 2 order by 1, 2`);
    expect(units).toEqual([
      { edition: "2024", level: "commune", units: 141, first: "2023-11-30", last: "2025-06-30" },
      { edition: "2024", level: "district", units: 23, first: "2023-11-30", last: "2025-06-30" },
      { edition: "2024", level: "province", units: 2, first: "2023-11-30", last: "2025-06-30" },
      { edition: "2025", level: "commune", units: 102, first: "2025-07-31", last: "2026-10-31" },
      { edition: "2025", level: "province", units: 1, first: "2025-07-31", last: "2026-10-31" },
    ]);
    const untimely = await rows(`
      select 1 from senmap.indicator_value where status = 'demo'
        and not recorded_at between period_end + interval '12 hours' and '2026-11-21'`);
    expect(untimely).toEqual([]);
  });
});

describe("what there is to find", () => {
  test("one office is the slowest, in both editions", async () => {
    const slowest = (edition: string, level: string, month: string, order: string) =>
      one<{ code: string }>(`select code from VALUES v where indicator = '${order.includes("desc") ? "CQS04" : "CQS03"}'
        and edition = '${edition}' and level = '${level}' and period_start = '${month}-01' and value is not null order by ${order}`);
    expect(await slowest("2025", "commune", "2026-10", "value")).toEqual({ code: "30169" });
    expect(await slowest("2025", "commune", "2026-10", "value desc")).toEqual({ code: "30169" });
    expect(await slowest("2024", "district", "2025-06", "value")).toEqual({ code: "875" });
  });

  test("the reform slows everybody down, for some months", async () => {
    const onTime = await rows<{ month: string; value: number }>(`
      select to_char(period_start, 'YYYY-MM') as month, numerator / denominator * 100 as value from VALUES v
      where indicator = 'CQS03' and code = '82' and edition = '2025' and status = 'demo' order by 1`);
    const of = (month: string) => onTime.find((row) => row.month === month)!.value;
    expect(of("2025-07")).toBeLessThan(of("2025-10"));
    expect(of("2025-10")).toBeLessThan(of("2025-12"));
    expect(of("2025-12") - of("2025-07")).toBeGreaterThan(1);
  });

  test("of the last months about three of a hundred reports are missing, half of them without a word; of those before hardly any", async () => {
    // Without the three communes that have sent nothing since.
    const missing = (from: string, to: string) =>
      one<{ silent: number; absent: number }>(`
        select avg((v.missing is not distinct from 'not-reported' and v.unit_id is not null)::int)::float8 as silent,
          avg((v.unit_id is null)::int)::float8 as absent
        from (select distinct indicator, period_start from VALUES v where edition = '2025' and reports = 'commune'
          and cycle = 'month' and status = 'demo' and period_start between '${from}' and '${to}') period
        cross join (select id from senmap.admin_unit where edition = '2025' and level = 'commune'
          and code not in ('28687', '29944', '30028')) unit
        left join VALUES v on v.indicator = period.indicator and v.period_start = period.period_start and v.unit_id = unit.id`);
    const late = await missing("2026-08-01", "2026-10-01");
    for (const share of [late.silent, late.absent]) {
      expect(share).toBeGreaterThan(0.01);
      expect(share).toBeLessThan(0.02);
    }
    const early = await missing("2025-07-01", "2026-07-01");
    for (const share of [early.silent, early.absent]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThan(0.001);
    }
  });

  test("three communes have sent nothing for months, and what says nothing of a unit is no zero", async () => {
    const behind = await rows(`
      select u.code from senmap.admin_unit u where u.edition = '2025' and u.level = 'commune' and not exists (
        select from VALUES v where v.unit_id = u.id and v.cycle = 'month' and v.period_start >= '2026-09-01') order by 1`);
    expect(behind.map(({ code }: { code?: string }) => code)).toEqual(["28687", "29944", "30028"]);
    const rice = await rows(`select distinct value, missing from VALUES v where indicator = 'NN01' and code = '28261'`);
    expect(rice).toEqual([{ value: null, missing: "not-applicable" }]);
  });

  test("a score cannot be 132.5, and one of a hundred values was put right later", async () => {
    expect(
      await rows(`select code, value from VALUES v where status = 'demo' and indicator = 'CQS07' and value > 100`),
    ).toEqual([{ code: "28537", value: 132.5 }]);
    const { share } = await one<{ share: number }>(`
      select count(*) filter (where superseded_at is not null)::float8 / count(*) as share from senmap.indicator_value where status = 'demo'`);
    expect(share).toBeGreaterThan(0.005);
    expect(share).toBeLessThan(0.015);
    const broken = await rows(`
      select 1 from senmap.indicator_value a where superseded_at is not null and status = 'demo' and not exists (
        select from senmap.indicator_value b where (b.indicator_id, b.period_start, b.period_end, b.unit_id)
          = (a.indicator_id, a.period_start, a.period_end, a.unit_id) and b.recorded_at = a.superseded_at and b.value <> a.value)`);
    expect(broken).toEqual([]);
  });
});

describe("loading and removing", () => {
  /** All that is said, but for road accidents, of which somebody records one. */
  const everything = () =>
    one(`
      select md5(string_agg(concat_ws(' ', code, unit_id, period_start, period_end, recorded_at, superseded_at, value, numerator, missing), ','
        order by code, unit_id, period_start, period_end, recorded_at)) as all
      from senmap.indicator_value v join senmap.indicator i on i.id = v.indicator_id where status = 'demo' and code not like 'GT01%'`);
  let said: object;
  const lines: string[] = [];
  const out = {
    say: (line: string) => lines.push(line),
    complain: (line: string) => lines.push(line),
    progress: () => {},
  };
  const geodata = async (...argv: string[]) => {
    lines.length = 0;
    return [await runGeodata(argv, database.url, out), ...lines];
  };

  test("a later start leaves them alone, wanted or not", async () => {
    said = await everything();
    expect(await provideDemo(database, true)).toMatch(/^Demonstration figures are there/);
    expect(await provideDemo(database, false)).toMatch(/^Demonstration figures are there/);
    expect(await everything()).toEqual(said);
  });

  test("removing takes every one of them and nothing else, tells of each indicator once, and is for good", async () => {
    const [before] = await rows<{ last: string }>("select max(id) as last from senmap.change_log");
    expect(await geodata("demo", "remove")).toEqual([0, `${loaded} demonstration figures removed.`]);
    expect(
      await rows("select status, count(*)::int as left from senmap.indicator_value group by 1 order by 1"),
    ).toEqual([
      { status: "estimate", left: 6 },
      { status: "official", left: 16 },
      { status: "preliminary", left: 16 },
    ]);
    const told = await rows(
      `select row_key from senmap.change_log where id > ${before?.last} and layer = 'indicators'`,
    );
    expect(told).toHaveLength(69);
    expect(await provideDemo(database, true)).toBe("Demonstration figures were removed");
    expect(await geodata("demo", "remove")).toEqual([0, "0 demonstration figures removed."]);
  });

  test("loading again makes the same ones; what a person recorded meanwhile stays, and what they say of its class holds", async () => {
    await rows(`
      insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, value, status, source)
      select id, '2026-10-01', '2026-10-31', 202529869, 4, 'official', 'cafef-2026-01-23' from senmap.indicator where code = 'GT01a'`);
    await rows("update senmap.indicator set classification = 'internal' where code = 'AN01a'");
    expect(await geodata("demo", "load")).toEqual([0, `${loaded - 1} demonstration figures loaded.`]);
    expect(await everything()).toEqual(said);
    const accidents = await rows(`
      select value, status from VALUES v where indicator = 'GT01a' and unit_id = 202529869 and period_start = '2026-10-01'`);
    expect(accidents).toEqual([{ value: 4, status: "official" }]);
    const open = await rows(`
      select 1 from senmap.indicator_value v join senmap.indicator i on i.id = v.indicator_id and i.code = 'AN01a' where v.access = 1`);
    expect(open).toEqual([]);
    expect(await database.asSystem("test", checkIndicators)).toEqual([]);
  });
});
