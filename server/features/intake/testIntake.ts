import type { FastifyInstance } from "fastify";
import type { Review } from "../../contract/intake.ts";
import type { Database } from "../../platform/database.ts";
import { testPerson } from "../../testPeople.ts";

/** Indicators that the tests report, in two sets of two departments that have no others. */
export async function provideTestIndicators(database: Database): Promise<void> {
  await database.asSystem("test", async (client) => {
    await client.query(`
      insert into senmap.organisation (id, name_vi, kind, parent) values
        ('H20-THU', 'Sở Thử nghiệm', 'department', 'H20'), ('H20-KHAC', 'Sở Khác', 'department', 'H20')`);
    await client.query(`
      insert into senmap.indicator_set (id, title_vi, title_en, owner) values
        ('test-services', 'Bộ chỉ tiêu thử', 'Test set', 'H20-THU'), ('test-other', 'Bộ khác', 'Other set', 'H20-KHAC')`);
    await client.query(`
      insert into senmap.indicator (code, set_id, name_vi, name_en, unit_vi, unit_en, decimals, pillar, sector, direction, aggregation,
        numerator_vi, numerator_en, denominator_vi, denominator_en, factor, weight, cycle, level, owner, plausible_min, plausible_max, max_jump)
      select c.code, c.set_id, c.name, c.name || ' (en)', c.unit, c.unit || ' (en)', c.decimals, 'digital-government', 'public-services', 'up', c.aggregation,
        c.over, c.over || ' (en)', c.under, c.under || ' (en)', case when c.over is null then 1 else 100 end, c.weight, c.cycle, c.level,
        case when c.set_id = 'test-other' then 'H20-KHAC' else 'H20-THU' end, c.min, c.max, c.jump
      from (values
        ('TST01', 'test-services', 'Số hồ sơ tồn quá hạn', 'hồ sơ', 0, 'sum', null, null, null, 'month', 'commune', 0, null, null),
        ('TST02', 'test-services', 'Tỷ lệ hồ sơ giải quyết đúng hạn', '%', 1, 'ratio', 'Số hồ sơ giải quyết đúng hạn', 'Tổng số hồ sơ đã giải quyết', null, 'month', 'commune', 0, 100, null),
        ('TST03', 'test-services', 'Tỷ lệ hồ sơ nộp trực tuyến', '%', 1, 'ratio', 'Số hồ sơ trực tuyến', 'Tổng số hồ sơ tiếp nhận', null, 'month', 'commune', 0, 100, null),
        ('TST04', 'test-services', 'Thu ngân sách trên địa bàn', 'triệu đồng', 1, 'sum', null, null, null, 'month', 'commune', null, null, 4),
        ('TST05', 'test-services', 'Diện tích gieo trồng', 'ha', 3, 'sum', null, null, null, 'quarter', 'district', 0, 500000, null),
        ('TST06', 'test-services', 'Mức độ hài lòng của người dân', '%', 1, 'mean', null, null, 'population', 'month', 'commune', 0, 100, null),
        ('TST07', 'test-services', 'Tốc độ tăng trưởng kinh tế', '%', 2, 'none', null, null, null, 'year', 'province', -30, 30, null),
        ('TST08', 'test-services', 'Số ca sốt xuất huyết', 'ca', 0, 'sum', null, null, null, 'week', 'commune', 0, 5000, null),
        ('TSX01', 'test-other', 'Số công trình vi phạm', 'công trình', 0, 'sum', null, null, null, 'month', 'commune', 0, null, null)
      ) as c (code, set_id, name, unit, decimals, aggregation, over, under, weight, cycle, level, min, max, jump)`);
  });
}

/** The server with test indicators, two stewards of two departments, and what they ask of the intake. */
export async function testIntake({ app, database }: { app: FastifyInstance; database: Database }) {
  await provideTestIndicators(database);
  const steward = (organisation: string) =>
    testPerson(database, { role: "data-steward", organisation, scope: organisation });
  const [mine, other] = [await steward("H20-THU"), await steward("H20-KHAC")];
  const ask = (cookie: string, method: "GET" | "POST" | "PATCH" | "DELETE", url: string, payload?: object) =>
    app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
  const sql = <Row extends object = Record<string, unknown>>(text: string, values: unknown[] = []) =>
    database.asSystem("test", async (client) => (await client.query<Row>(text, values)).rows);
  /** Sends a file, or text as if it had been pasted. */
  const post = (file: Uint8Array | string, said: Record<string, string> = {}, cookie = mine.cookie) => {
    const query = new URLSearchParams(said).toString();
    const payload = typeof file === "string" ? { text: file } : Buffer.from(file);
    const type = typeof file === "string" ? "application/json" : "application/octet-stream";
    return app.inject({
      method: "POST",
      url: `/api/intake?${query}`,
      headers: { cookie, "content-type": type },
      payload,
    });
  };
  return {
    app,
    database,
    mine,
    other,
    ask,
    sql,
    post,
    async send(file: Uint8Array | string, said: Record<string, string> = {}, cookie = mine.cookie): Promise<Review> {
      const sent = await post(file, said, cookie);
      if (sent.statusCode !== 201) throw new Error(sent.body);
      return sent.json<Review>();
    },
    accept: (id: string, body: object = { acknowledge: [] }, cookie = mine.cookie) =>
      ask(cookie, "POST", `/api/intake/${id}/accept`, body),
    change: (id: string, body: object, cookie = mine.cookie) => ask(cookie, "PATCH", `/api/intake/${id}/mapping`, body),
    look: async (id: string, query = "") => (await ask(mine.cookie, "GET", `/api/intake/${id}${query}`)).json<Review>(),
    /** Forgets what earlier tests sent and recorded. */
    async clear(): Promise<void> {
      await sql("delete from senmap.indicator_value where intake is not null");
      await sql("delete from senmap.intake");
      await sql("delete from senmap.intake_mapping");
      await sql("delete from senmap.indicator_period_closed");
    },
    /** The values that are known of test indicators. */
    async known(): Promise<string[]> {
      const rows = await sql<{ text: string }>(`
        select i.code || ' ' || u.edition || '/' || u.code || ' ' || v.period_start || ' ' || coalesce(v.value::text, v.missing) as text
        from senmap.indicator_value v join senmap.indicator i on i.id = v.indicator_id join senmap.admin_unit u on u.id = v.unit_id
        where v.superseded_at is null and i.code like 'TS%' order by text`);
      return rows.map(({ text }) => text);
    },
  };
}

/** A table of overdue files, as it is pasted. */
export const overdueTable = (rows: [unit: string, value: string | number][], month = "9/2026"): string =>
  [`Tháng ${month}`, "", "Đơn vị\tSố hồ sơ tồn quá hạn", ...rows.map((row) => row.join("\t"))].join("\n");

/** The rows of a review, each as one line. */
export const linesOf = ({ rows }: Review): string[] =>
  rows
    .filter(({ leftOut }) => !leftOut)
    .map(({ indicator, unit, period, value, missing, numerator, denominator, status }) => {
      const said =
        value === null ? (missing === "not-applicable" ? "x" : "KBC") : String(Number(value.toPrecision(12)));
      const parts = numerator === null ? "" : ` (${numerator}/${denominator})`;
      return `${indicator} ${unit.edition}/${unit.code} ${period} = ${said}${parts}${status === "official" ? "" : ` ${status}`}`;
    })
    .sort();
export const issuesOf = ({ issues }: Review): string[] => issues.map(({ kind, cell }) => `${kind} ${cell}`).sort();
export const questionsOf = ({ questions }: Review): string[] =>
  questions
    .map(({ kind, raw, candidates }) => `${kind} ${raw}: ${candidates.map(({ answer }) => answer).join(" ")}`.trim())
    .sort();
