import type { FastifyInstance } from "fastify";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Accepted, Intakes, RefusedValues, Review } from "../../contract/intake.ts";
import type { Database } from "../../platform/database.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { readXlsx } from "hucre/xlsx";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { workbook } from "./sheets/workbook.ts";
import { intakeDesk, issuesOf, linesOf, provideTestIndicators, questionsOf } from "./testIntake.ts";

let app: FastifyInstance;
let database: Database;
let desk: ReturnType<typeof intakeDesk>;
let health: { account: string; cookie: string };
let building: { account: string; cookie: string };
beforeAll(async () => {
  ({ app, database } = await testApp());
  await provideTestIndicators(database);
  desk = intakeDesk(app, database);
  health = await testPerson(database, { role: "data-steward", organisation: "H20-THU", scope: "H20-THU" });
  building = await testPerson(database, { role: "data-steward", organisation: "H20-KHAC", scope: "H20-KHAC" });
});
beforeEach(async () => {
  await desk.sql(
    "delete from senmap.indicator_value where indicator_id in (select id from senmap.indicator where code like 'TS%')",
  );
  await desk.sql("delete from senmap.intake");
  await desk.sql("delete from senmap.intake_mapping");
  await desk.sql("delete from senmap.indicator_period_closed");
});

const table = (rows: [unit: string, value: string | number][], month = "9/2026") =>
  [`Tháng ${month}`, "", "Đơn vị\tSố hồ sơ tồn quá hạn", ...rows.map((row) => row.join("\t"))].join("\n");
const TABLE = table([
  ["Phường Cao Lãnh", 12],
  ["Xã Mỹ Thọ", 5],
]);
const send = async (text: string, said: Record<string, string> = {}, cookie = health.cookie) => {
  const sent = await desk.send(cookie, text, said);
  expect(sent.statusCode, sent.body).toBe(201);
  return sent.json<Review>();
};
const accept = (id: string, body: object = { acknowledge: [] }, cookie = health.cookie) =>
  desk.ask(cookie, "POST", `/api/intake/${id}/accept`, body);
const change = (id: string, body: object, cookie = health.cookie) =>
  desk.ask(cookie, "PATCH", `/api/intake/${id}/mapping`, body);
const look = async (id: string, query = "") =>
  (await desk.ask(health.cookie, "GET", `/api/intake/${id}${query}`)).json<Review>();

describe("what was reviewed and accepted", () => {
  it("is recorded, with its source, who did it and from what; before that nothing is", async () => {
    const review = await send(TABLE, { filename: "tồn.csv", set: "test-services" });
    expect(review).toMatchObject({
      set: "test-services",
      filename: "tồn.csv",
      state: "review",
      counts: { values: 2, added: 2, corrected: 0, unchanged: 0, questions: 0, errors: 0, warnings: 0 },
    });
    expect(await desk.known()).toEqual([]);
    const accepted = await accept(review.id, { acknowledge: [], version: review.version });
    expect(accepted.json()).toMatchObject({ counts: { added: 2, corrected: 0, unchanged: 0 } });
    expect(await desk.known()).toEqual(["TST01 2025/29869 2026-09-01 12", "TST01 2025/30076 2026-09-01 5"]);
    const [value] = await desk.sql(
      `select v.recorded_by, v.intake, v.status, s.title, s.id as source from senmap.indicator_value v
       join senmap.source s on s.id = v.source where v.value = 12`,
    );
    expect(value).toEqual({
      recorded_by: health.account,
      intake: review.id,
      status: "official",
      title: "Báo cáo của Sở Thử nghiệm",
      source: "reports-test-services",
    });
    const acts = await desk.sql("select action from senmap.audit_log where subject = $1 order by id", [review.id]);
    expect(acts).toEqual([{ action: "intake.receive" }, { action: "intake.accept" }]);
    expect(await look(review.id)).toMatchObject({ state: "accepted", rows: [], questions: [], counts: { added: 2 } });
  });

  it("is accepted once, and not changed or rejected after", async () => {
    const { id } = await send(TABLE);
    expect((await accept(id)).statusCode).toBe(200);
    for (const answer of [
      await accept(id),
      await change(id, { answers: {} }),
      await desk.ask(health.cookie, "DELETE", `/api/intake/${id}`),
    ]) {
      expect(answer.json()).toMatchObject({ type: "/problems/intake-decided", status: 409 });
    }
  });

  it("is accepted by one of two who do so at once", async () => {
    const { id } = await send(TABLE);
    const colleague = await testPerson(database, { role: "data-steward", organisation: "H20-THU", scope: "H20-THU" });
    const answers = await Promise.all([accept(id), accept(id, undefined, colleague.cookie), accept(id)]);
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(await desk.sql("select 1 from senmap.indicator_value where intake = $1", [id])).toHaveLength(2);
  });

  it("sent again changes nothing; changed, it stands beside what is known", async () => {
    await accept((await send(TABLE)).id);
    const again = await send(TABLE);
    expect(again.counts).toMatchObject({ added: 0, corrected: 0, unchanged: 2 });
    expect((await accept(again.id)).json()).toMatchObject({ counts: { unchanged: 2 } });
    expect(await desk.sql("select 1 from senmap.indicator_value where intake = $1", [again.id])).toEqual([]);
    const corrected = await send(
      table([
        ["Phường Cao Lãnh", 14],
        ["Xã Mỹ Thọ", 5],
      ]),
    );
    expect(corrected.rows.map(({ value, old, outcome }) => [value, old?.value, outcome])).toEqual([
      [14, 12, "corrected"],
      [5, 5, "unchanged"],
    ]);
    expect((await look(corrected.id, "?outcome=corrected")).rows).toHaveLength(1);
    expect((await accept(corrected.id)).json()).toMatchObject({ counts: { corrected: 1, unchanged: 1 } });
    expect(await desk.known()).toEqual(["TST01 2025/29869 2026-09-01 14", "TST01 2025/30076 2026-09-01 5"]);
  });

  it("is looked at again when somebody else wrote meanwhile", async () => {
    const review = await send(TABLE);
    await accept((await send(table([["Xã Mỹ Thọ", 9]]))).id);
    const late = await accept(review.id, { acknowledge: [], version: review.version });
    expect(late.json()).toMatchObject({ type: "/problems/intake-changed" });
    expect((await look(review.id)).rows.map(({ outcome }) => outcome)).toEqual(["added", "corrected"]);
  });

  it("is rejected without a trace in the values", async () => {
    const { id } = await send(TABLE);
    expect((await desk.ask(health.cookie, "DELETE", `/api/intake/${id}`)).statusCode).toBe(204);
    expect(await look(id)).toMatchObject({ state: "rejected" });
    expect(await desk.known()).toEqual([]);
    expect(await desk.sql("select sheets from senmap.intake where id = $1", [id])).toEqual([{ sheets: null }]);
  });

  it("gives way to the same file sent anew", async () => {
    const first = await send(TABLE, { filename: "a.xlsx" });
    const second = await send(table([["Xã Mỹ Thọ", 6]]), { filename: "a.xlsx" });
    expect((await look(first.id)).state).toBe("superseded");
    const { intakes } = (await desk.ask(health.cookie, "GET", "/api/intake?state=review")).json<Intakes>();
    expect(intakes.map(({ id }) => id)).toEqual([second.id]);
  });
});

describe("what stands in the way", () => {
  it("are questions, then errors, then warnings nobody has seen", async () => {
    const { id, questions } = await send(
      table([
        ["Phường Cao Lãnh", -1],
        ["Xã Tân Mỹ", 2],
        ["Xã Mỹ Thọ", "-"],
        ["Xã Ba Sao", 3],
      ]),
    );
    const question = questions[0]!.id;
    expect((await accept(id)).json()).toMatchObject({
      type: "/problems/intake-not-ready",
      detail: "Còn 1 câu hỏi chưa trả lời và 1 lỗi chưa xử lý hoặc loại ra.",
    });
    expect((await change(id, { answers: { [question]: "2025/30130" } })).json<Review>().counts.questions).toBe(0);
    expect((await accept(id)).json()).toMatchObject({ type: "/problems/intake-not-ready" });
    const left = (await change(id, { leaveOut: { kinds: ["wrong-sign"], cells: ["7"] } })).json<Review>();
    expect(left.counts).toMatchObject({ errors: 0, leftOut: 2, added: 2 });
    expect((await accept(id)).json()).toMatchObject({ type: "/problems/intake-not-seen" });
    expect(await desk.known()).toEqual([]);
    expect((await accept(id, { acknowledge: ["dash"] })).json()).toMatchObject({ counts: { added: 2 } });
    expect(await desk.known()).toEqual(["TST01 2025/30076 2026-09-01 not-reported", "TST01 2025/30130 2026-09-01 2"]);
    // What was wrong is kept, to be counted.
    const kept = await desk.sql(
      "select kind, severity, left_out, raw from senmap.intake_issue where intake = $1 order by kind",
      [id],
    );
    expect(kept).toEqual([
      { kind: "ambiguous-unit", severity: "warning", left_out: false, raw: "Xã Tân Mỹ" },
      { kind: "dash", severity: "warning", left_out: false, raw: "-" },
      { kind: "wrong-sign", severity: "error", left_out: true, raw: "-1" },
    ]);
  });

  it.each([
    ["unit:2025:xã tân mỹ", "2024/30130"],
    ["unit:2025:xã tân mỹ", "2025/99999"],
    ["unit:2025:xã tân mỹ", "yes"],
    ["column:số hồ sơ tồn quá hạn", "TST99"],
    ["period:", "2026-13"],
    ["number:số hồ sơ tồn quá hạn", ";"],
    ["colour:blue", "skip"],
  ])("%s is not answered by %s", async (question, answer) => {
    const { id } = await send(table([["Xã Tân Mỹ", 2]]));
    const refused = await change(id, { answers: { [question]: answer } });
    expect(refused.json()).toMatchObject({ type: "/problems/intake-wrong-answer", status: 400 });
    expect((await look(id)).answers).toEqual({});
  });

  it("two values for one: one of them is left out, and the other counts", async () => {
    const { id, kinds } = await send(
      table([
        ["Xã Mỹ Thọ", 5],
        ["Xã Mỹ Thọ", 6],
      ]),
    );
    expect(kinds).toEqual([{ kind: "duplicate", severity: "error", count: 2 }]);
    const left = (await change(id, { leaveOut: { kinds: [], cells: ["B4"] } })).json<Review>();
    expect(linesOf(left)).toEqual(["TST01 2025/30076 2026-09 = 6"]);
    expect(left.counts.errors).toBe(0);
    expect((await accept(id)).statusCode).toBe(200);
    expect(await desk.known()).toEqual(["TST01 2025/30076 2026-09-01 6"]);
  });

  it("a closed period is corrected by who manages the set, with a reason", async () => {
    await accept((await send(TABLE)).id);
    await desk.sql(
      "insert into senmap.indicator_period_closed (set_id, period_start, period_end) values ('test-services', '2026-09-01', '2026-09-30')",
    );
    // What does not change is no correction.
    expect((await send(TABLE)).counts).toMatchObject({ errors: 0, unchanged: 2 });
    const { id, kinds } = await send(table([["Xã Mỹ Thọ", 6]]));
    expect(kinds).toEqual([{ kind: "closed", severity: "error", count: 1 }]);
    expect((await accept(id, { acknowledge: ["closed"] })).statusCode).toBe(409);
    await change(id, { note: "Đếm thiếu một hồ sơ" });
    expect((await accept(id)).json()).toMatchObject({ type: "/problems/intake-not-seen" });
    expect((await accept(id, { acknowledge: ["closed"] })).statusCode).toBe(200);
    const [value] = await desk.sql("select note from senmap.indicator_value where value = 6 and intake is not null");
    expect(value).toEqual({ note: "Đếm thiếu một hồ sơ" });
  });

  it("history tells a wrong magnitude, a jump, and what a point means", async () => {
    for (const [month, value] of [
      [4, 1500],
      [5, 1520],
      [6, 1490],
      [7, 1510],
      [8, 1505],
    ] as const) {
      const text = `Tháng ${month}/2026\nĐơn vị\tThu ngân sách trên địa bàn\nXã Mỹ Thọ\t${value}\nXã Ba Sao\t${value}\nXã Mỹ Hiệp\t${value}`;
      await accept((await send(text)).id);
    }
    const september = (...values: string[]) =>
      send(
        `Tháng 9/2026\nĐơn vị\tThu ngân sách trên địa bàn\nXã Mỹ Thọ\t${values[0]}\nXã Ba Sao\t${values[1]}\nXã Mỹ Hiệp\t${values[2]}`,
      );
    expect(issuesOf(await september("1515", "1515000", "2100"))).toEqual(["jump B5", "magnitude B4"]);
    const pointed = await september("1.515", "1.520", "1.498");
    expect(pointed.questions).toEqual([]);
    expect(linesOf(pointed).map((line) => line.split(" = ")[1])).toEqual(["1515", "1520", "1498"]);
  });
});

describe("how a file was meant", () => {
  const file = (month: string) =>
    `Tháng ${month}\n\nĐơn vị\tTồn quá hạn\tDiện tích\nXã Tân Mỹ\t5\t1.234\nXã Ba Sao\t6\t2.345`;

  it("is remembered for the next month's file, and its period is not", async () => {
    const first = await send(file("8/2026"), { set: "test-services" });
    expect(questionsOf(first).map((line) => line.split(":")[0])).toContain("column Tồn quá hạn");
    const [column, area] = ["column:tồn quá hạn", "column:diện tích"];
    const answered = (
      await change(first.id, {
        answers: { [column]: "TST01", [area]: "TST04", "unit:2025:xã tân mỹ": "2025/30130", "number:diện tích": "," },
      })
    ).json<Review>();
    expect(answered.questions).toEqual([]);
    expect((await accept(first.id, { acknowledge: answered.kinds.map(({ kind }) => kind) })).statusCode).toBe(200);
    const next = await send(file("9/2026"));
    expect(next).toMatchObject({ set: "test-services", questions: [] });
    expect(next.rememberedAt).not.toBeNull();
    expect(linesOf(next)).toEqual([
      "TST01 2025/30085 2026-09 = 6",
      "TST01 2025/30130 2026-09 = 5",
      "TST04 2025/30085 2026-09 = 2345",
      "TST04 2025/30130 2026-09 = 1234",
    ]);
    // Others do not profit from it, nor learn of it.
    expect((await send(file("9/2026"), {}, building.cookie)).rememberedAt).toBeNull();
    // It can be taken back.
    expect((await change(next.id, { answers: { [column]: null } })).json<Review>().questions).toHaveLength(1);
  });
});

describe("rights", () => {
  it("who answers for another set sees nothing of it and may not fill it", async () => {
    const { id } = await send(TABLE);
    for (const answer of [
      await desk.ask(building.cookie, "GET", `/api/intake/${id}`),
      await desk.ask(building.cookie, "GET", `/api/intake/${id}/issues.csv`),
      await change(id, {}, building.cookie),
      await accept(id, undefined, building.cookie),
      await desk.ask(building.cookie, "DELETE", `/api/intake/${id}`),
    ]) {
      expect(answer.json()).toMatchObject({ type: "/problems/unknown-row", status: 404 });
    }
    expect((await desk.ask(building.cookie, "GET", "/api/intake")).json()).toEqual({ intakes: [] });
    expect((await desk.send(building.cookie, TABLE, { set: "test-services" })).statusCode).toBe(403);
    const template = await desk.ask(building.cookie, "GET", "/api/indicator-sets/test-services/template.xlsx");
    expect(template.statusCode).toBe(403);
    // Without naming the set their file is read among what they may fill, and a code of others is an error.
    const foreign = await send("Tháng 9/2026\nĐơn vị\tTST01\nXã Ba Sao\t5", {}, building.cookie);
    expect(issuesOf(foreign)).toEqual(["not-allowed B3"]);
    await change(foreign.id, { leaveOut: { kinds: ["not-allowed"], cells: [] } }, building.cookie);
    expect((await accept(foreign.id, undefined, building.cookie)).json()).toMatchObject({
      type: "/problems/intake-nothing",
    });
    expect(await desk.known()).toEqual([]);
  });

  it("a colleague in the same organisation sees it; a leader, a citizen and a stranger may not even ask", async () => {
    const { id } = await send(TABLE);
    const colleague = await testPerson(database, { role: "data-steward", organisation: "H20-THU", scope: "H20-THU" });
    expect((await desk.ask(colleague.cookie, "GET", `/api/intake/${id}`)).json()).toMatchObject({ mine: false });
    const leader = await testPerson(database, { role: "leader", organisation: "H20" });
    for (const [cookie, status] of [
      [leader.cookie, 403],
      ["", 401],
    ] as const) {
      expect((await desk.send(cookie, TABLE)).statusCode).toBe(status);
      expect((await desk.ask(cookie, "GET", "/api/intake")).statusCode).toBe(status);
      expect((await desk.ask(cookie, "POST", "/api/indicators/values", { values: [] })).statusCode).toBe(status);
    }
  });

  it("the database itself refuses what the routes would not ask", async () => {
    const { id } = await send(TABLE);
    const as = (cookie: string) => desk.ask(cookie, "GET", "/api/session");
    expect((await as(building.cookie)).statusCode).toBe(200);
    await expect(
      desk.sql(
        `set local role senmap_web; select set_config('senmap.claims', '{"subject":"${building.account}","actions":{"indicator.write":["H20-KHAC"]}}', true);
         select senmap.reports_source('test-services')`,
      ),
    ).rejects.toThrow(/no right to report/);
    const rows = await database.asSystem("test", async (client) => {
      await client.query("set local role senmap_web");
      await client.query("select set_config('senmap.claims', $1, true)", [
        JSON.stringify({ subject: building.account, actions: { "indicator.write": ["H20-KHAC"] } }),
      ]);
      const seen = await client.query("select 1 from senmap.intake where id = $1", [id]);
      const taken = await client.query(
        "update senmap.intake set state = 'rejected', decided_at = now() where id = $1",
        [id],
      );
      return [seen.rowCount, taken.rowCount];
    });
    expect(rows).toEqual([0, 0]);
  });
});

describe("by interface", () => {
  const unit = { edition: "2025", code: "30076" };
  const report = (values: object[], cookie = health.cookie) =>
    desk.ask(cookie, "POST", "/api/indicators/values", { values, source: "Phần mềm một cửa" });

  it("values are recorded once, however often they are sent", async () => {
    const values = [
      { indicator: "TST01", unit, period: "2026-09", value: 5 },
      { indicator: "TST02", unit, period: "2026-09", value: 98, numerator: 98, denominator: 100 },
      { indicator: "TST04", unit, period: "2026-09", value: null },
    ];
    const first = (await report(values)).json<Accepted>();
    expect(first).toMatchObject({ counts: { added: 3, corrected: 0, unchanged: 0 } });
    expect(await desk.known()).toEqual([
      "TST01 2025/30076 2026-09-01 5",
      "TST02 2025/30076 2026-09-01 98",
      "TST04 2025/30076 2026-09-01 not-reported",
    ]);
    for (let again = 0; again < 2; again++) {
      expect((await report(values)).json()).toMatchObject({
        id: null,
        counts: { added: 0, corrected: 0, unchanged: 3 },
      });
    }
    expect(await desk.sql("select filename, state from senmap.intake")).toEqual([
      { filename: "API: Phần mềm một cửa", state: "accepted" },
    ]);
    values[0]!.value = 6;
    expect((await report(values)).json()).toMatchObject({ counts: { added: 0, corrected: 1, unchanged: 2 } });
  });

  it("what a file brought and a machine repeats is the same", async () => {
    await accept((await send(TABLE)).id);
    const answer = await report([{ indicator: "TST01", unit, period: "2026-09", value: 5 }]);
    expect(answer.json()).toMatchObject({ counts: { unchanged: 1 } });
  });

  it("with one error nothing is recorded, and everything wrong is told, and counted once", async () => {
    const values = [
      { indicator: "TST01", unit, period: "2026-09", value: 5 },
      { indicator: "TST01", unit, period: "2026-08", value: -5 },
      { indicator: "TST01", unit, period: "2026-09", value: 7 },
      { indicator: "TST06", unit, period: "2026-09", value: 101 },
      { indicator: "TST02", unit, period: "2026-09", value: 50, numerator: 98, denominator: 100 },
      { indicator: "TST01", unit: { edition: "2024", code: "30076" }, period: "2026-09", value: 5 },
      { indicator: "TST01", unit: { edition: "2025", code: "99999" }, period: "2026-09", value: 5 },
      { indicator: "TSX01", unit, period: "2026-09", value: 5 },
      { indicator: "TST99", unit, period: "2026-09", value: 5 },
      { indicator: "TST01", unit, period: "2099-01", value: 5 },
    ];
    for (let again = 0; again < 2; again++) {
      const refused = await report(values);
      expect(refused.statusCode).toBe(422);
      expect(refused.headers["content-type"]).toContain("application/problem+json");
      const { issues } = refused.json<RefusedValues>();
      expect(issues.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
        "1 wrong-sign",
        "2 duplicate",
        "3 out-of-range",
        "4 ratio",
        "5 unknown-unit",
        "6 unknown-unit",
        "7 not-allowed",
        "8 not-allowed",
        "9 future",
      ]);
    }
    expect(await desk.known()).toEqual([]);
    const kept = await desk.sql<{ count: number }>(
      "select count(*)::int as count from senmap.intake_issue n join senmap.intake i on i.id = n.intake where i.state = 'rejected'",
    );
    expect(kept).toEqual([{ count: 9 }]);
  });

  it.each([
    [[{ indicator: "TST01", unit, period: "2026-13", value: 5 }], 400],
    [[{ indicator: "TST01", unit, period: "2026-09", value: 5, missing: "not-reported" }], 400],
    [[{ indicator: "TST01", unit, period: "2026-09" }], 400],
    [[{ indicator: "TST01", unit, period: "2026-09", value: "5" }], 400],
    [[{ indicator: "TST01", unit, period: "2026-09", value: 5, status: "demo" }], 400],
    [[], 400],
    [[{ indicator: "TSX01", unit, period: "2026-09", value: 5 }], 403],
  ])("%j is answered by %i", async (values, status) => {
    expect((await report(values)).statusCode).toBe(status);
  });

  it("a token does it that has the right, and no other", async () => {
    const token = async (actions: string[]) => {
      const made = `smt_${newToken()}`;
      await desk.sql(
        `insert into senmap.api_token (token_hash, account, name, actions, expires_at) values ($1, $2, 'Máy', $3, now() + interval '1 hour')`,
        [hashToken(made), health.account, actions],
      );
      return made;
    };
    const by = async (actions: string[]) => {
      const authorization = `Bearer ${await token(actions)}`;
      const values = [{ indicator: "TST01", unit, period: "2026-09", value: 5 }];
      return app.inject({
        method: "POST",
        url: "/api/indicators/values",
        headers: { authorization },
        payload: { values },
      });
    };
    expect((await by(["data.read"])).statusCode).toBe(403);
    expect((await by(["indicator.write"])).json()).toMatchObject({ counts: { added: 1 } });
  });
});

it("five thousand values are reviewed and recorded", async () => {
  const units = await desk.sql<{ code: string; name: string }>(
    "select code, full_name as name from senmap.admin_unit where edition = '2025' and level = 'commune' order by code",
  );
  const months = Array.from({ length: 17 }, (_, at) => `T${((at + 6) % 12) + 1}/${2025 + Math.floor((at + 6) / 12)}`);
  const columns = ["TST01", "TST04", "TST06"].flatMap((code) => months.map((month) => [code, month]));
  const rows = units.map(({ code, name }, n) => [code, name, ...columns.map((_, at) => 10 + ((n * 7 + at * 13) % 80))]);
  const header = [0, 1].map((line) =>
    [
      ["Mã ĐVHC", "Đơn vị"],
      ["", ""],
    ][line]!.concat(columns.map((column) => column[line]!)),
  );
  const file = await workbook({ rows: [["Số liệu các xã, phường"], ...header, ...rows] });
  const review = async () => {
    const started = performance.now();
    const sent = await desk.send(health.cookie, file);
    expect(sent.statusCode, sent.body.slice(0, 300)).toBe(201);
    return { review: sent.json<Review>(), ms: Math.round(performance.now() - started) };
  };
  const first = await review();
  expect(first.review.counts).toMatchObject({ values: 5202, added: 5202, questions: 0, errors: 0 });
  const started = performance.now();
  const accepted = await accept(first.review.id, { acknowledge: first.review.kinds.map(({ kind }) => kind) });
  expect(accepted.json()).toMatchObject({ counts: { added: 5202 } });
  const recorded = Math.round(performance.now() - started);
  const again = await review();
  expect(again.review.counts).toMatchObject({ unchanged: 5202 });
  console.log(`5,202 values: reviewed in ${first.ms} ms, recorded in ${recorded} ms, reviewed again in ${again.ms} ms`);
});

describe("a template", () => {
  const template = (query = "", cookie = health.cookie) =>
    desk.ask(cookie, "GET", `/api/indicator-sets/test-services/template.xlsx${query}`);

  it("reads back without a question once it is filled in", async () => {
    const answer = await template("?period=2026-09");
    expect(answer.headers["content-type"]).toContain("spreadsheetml");
    const book = await readXlsx(answer.rawPayload, { readStyles: true });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Cấp xã", "Hướng dẫn"]);
    const [sheet] = book.sheets as [(typeof book.sheets)[0]];
    // Seven rows above the units, then all of them.
    expect(sheet.rows).toHaveLength(7 + 102);
    expect(sheet.protection?.sheet).toBe(true);
    expect([...(sheet.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
    const locked = (at: string) => sheet.cells?.get(at)?.style?.protection?.locked ?? true;
    expect([locked("6,2"), locked("7,0"), locked("7,2")]).toEqual([true, true, false]);
    const rows = sheet.rows.map((row) => [...row]);
    const codes = rows[6]!;
    const at = (code: string) => codes.indexOf(code);
    rows[7]![at("TST01")] = 12;
    rows[7]![at("TST02 (tử số)")] = 98;
    rows[7]![at("TST02 (mẫu số)")] = 100;
    rows[8]![at("TST04")] = "1.234,5";
    rows[8]![at("TST01")] = "KBC";
    const sent = await desk.send(health.cookie, await workbook({ name: sheet.name, rows }));
    const review = sent.json<Review>();
    expect(linesOf(review)).toEqual([
      "TST01 2025/28249 2026-09 = 12",
      "TST01 2025/28261 2026-09 = KBC",
      "TST02 2025/28249 2026-09 = 98 (98/100)",
      "TST04 2025/28261 2026-09 = 1234.5",
    ]);
    expect({ questions: questionsOf(review), issues: issuesOf(review) }).toEqual({ questions: [], issues: [] });
  });

  it("has the units of its period and the indicators that are reported by it", async () => {
    const units = async (query: string) => {
      const book = await readXlsx((await template(query)).rawPayload);
      return book.sheets.slice(0, -1).map(({ name, rows }) => [name, rows.length - 7, rows[6]!.slice(2)]);
    };
    expect(await units("?period=2025-Q2")).toEqual([["Cấp huyện", 23, ["TST05"]]]);
    expect(await units("?period=2025")).toEqual([["Cấp tỉnh", 1, ["TST07"]]]);
    expect((await template("?period=2026-01-01/2026-05-31")).json()).toMatchObject({
      type: "/problems/intake-no-template",
    });
    expect((await template("?period=2026-02-30/2026-03-01")).json()).toMatchObject({
      type: "/problems/unknown-period",
    });
    expect((await template("")).headers["content-disposition"]).toMatch(/test-services-\d{4}-\d\d\.xlsx/);
  });
});
