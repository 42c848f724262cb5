import type { Database } from "../../platform/database.ts";
import { readPeriod } from "../../platform/period/Period.ts";

interface TestValue {
  indicator: string;
  edition: string;
  code: string;
  period: string;
  value: number | null;
  missing?: "not-reported" | "not-applicable";
  numerator?: number;
  denominator?: number;
  status?: string;
  recordedAt?: string;
  supersededAt?: string;
}

/** Indicators of a test's own, by the owner of its database: TST01 is added up, TST02 a ratio, TST03 adds to nothing. */
export async function testIndicators(database: Database): Promise<void> {
  await database.asSystem("test indicators", async (client) => {
    await client.query(`insert into senmap.source (id, title) values ('test', 'Nguồn thử') on conflict do nothing`);
    await client.query(
      `insert into senmap.indicator_set (id, title_vi, title_en, owner) values ('test-set', 'Bộ thử', 'Test set', 'H20-SYT')`,
    );
    await client.query(
      `insert into senmap.indicator (code, set_id, name_vi, name_en, unit_vi, unit_en, decimals, pillar, sector, direction, aggregation,
         numerator_vi, numerator_en, denominator_vi, denominator_en, factor, cycle, level, owner)
       values ('TST01', 'test-set', 'Hồ sơ quá hạn', 'Overdue dossiers', 'hồ sơ', 'dossiers', 0, 'digital-government', 'public-services',
           'down', 'sum', null, null, null, null, 1, 'month', 'commune', 'H20-SYT'),
         ('TST02', 'test-set', 'Tỷ lệ đúng hạn', 'On time', '%', '%', 1, 'digital-government', 'public-services',
           'up', 'ratio', 'Đúng hạn', 'On time', 'Tất cả', 'All', 100, 'month', 'commune', 'H20-SYT'),
         ('TST03', 'test-set', 'Chỉ số', 'Index', 'điểm', 'points', 2, 'digital-economy', 'economy',
           'up', 'none', null, null, null, null, 1, 'year', 'province', null)`,
    );
    await client.query(
      `insert into senmap.indicator_target (indicator_id, year, scope, comparison, value, source)
       select id, 2026, 'province', 'at-least', 95, 'test' from senmap.indicator where code = 'TST02'`,
    );
  });
}

/** Values of those indicators, as they were recorded. */
export async function testValues(database: Database, values: TestValue[]): Promise<void> {
  const rows = values.map(({ period, edition, code, ...value }) => ({
    ...value,
    ...readPeriod(period),
    unit: Number(edition) * 100_000 + Number(code),
    missing: value.missing ?? (value.value === null ? "not-reported" : null),
  }));
  await database.asSystem("test values", (client) =>
    client.query(
      `insert into senmap.indicator_value (indicator_id, period_start, period_end, unit_id, recorded_at, superseded_at, value, numerator,
         denominator, missing, status, source, access)
       select i.id, r.start, r.end, r.unit, coalesce(r."recordedAt", now()), r."supersededAt", r.value, r.numerator, r.denominator,
         r.missing, coalesce(r.status, 'official'), 'test', senmap.access_id(i.classification, i.owner, null, r.unit)
       from jsonb_to_recordset($1) as r(indicator text, start date, "end" date, unit bigint, "recordedAt" timestamptz,
         "supersededAt" timestamptz, value double precision, numerator double precision, denominator double precision, missing text, status text)
       join senmap.indicator i on i.code = r.indicator`,
      [JSON.stringify(rows)],
    ),
  );
}

/** Figures of those indicators for the communes of the city of Cao Lãnh as it was; the codes of these, in order. */
export async function testFigures(database: Database): Promise<string[]> {
  const communes = await database.asSystem("test communes", async (client) => {
    const { rows } = await client.query<{ code: string }>(
      "select code from senmap.admin_unit where edition = '2024' and parent_code = '866' order by code",
    );
    return rows.map(({ code }) => code);
  });
  await testValues(database, [
    ...["2024-05", "2024-06", "2025-05", "2025-06"].flatMap((period, month) =>
      communes.map((code, index) => ({ indicator: "TST01", edition: "2024", code, period, value: 10 * index + month })),
    ),
    ...communes.map((code, index) => ({
      indicator: "TST02",
      edition: "2024",
      code,
      period: "2025-06",
      numerator: 90 + index / 2,
      denominator: 100,
      value: 90 + index / 2,
    })),
    { indicator: "TST03", edition: "2025", code: "82", period: "2025", value: 0.71 },
    { indicator: "TST03", edition: "2025", code: "82", period: "2025-01-01/2025-10-31", value: 0.69 },
  ]);
  return communes;
}
