import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Intakes, Review } from "../../contract/intake.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";
import { issuesOf, linesOf, overdueTable, questionsOf, testIntake } from "./testIntake.ts";

let intake: Awaited<ReturnType<typeof testIntake>>;
beforeAll(async () => {
  intake = await testIntake(await testApp());
});
beforeEach(() => intake.clear());

const TABLE = overdueTable([
  ["Phường Cao Lãnh", 12],
  ["Xã Mỹ Thọ", 5],
]);

describe("what was reviewed and accepted", () => {
  it("is recorded, with its source, who did it and from what; before that nothing is", async () => {
    const review = await intake.send(TABLE, { filename: "tồn.csv", set: "test-services" });
    expect(review).toMatchObject({
      set: "test-services",
      filename: "tồn.csv",
      state: "review",
      counts: { values: 2, added: 2, corrected: 0, unchanged: 0, questions: 0, errors: 0, warnings: 0 },
    });
    expect(await intake.known()).toEqual([]);
    const accepted = await intake.accept(review.id, { acknowledge: [], version: review.version });
    expect(accepted.json()).toMatchObject({ counts: { added: 2, corrected: 0, unchanged: 0 } });
    expect(await intake.known()).toEqual(["TST01 2025/29869 2026-09-01 12", "TST01 2025/30076 2026-09-01 5"]);
    const [value] = await intake.sql(
      `select v.recorded_by, v.intake, v.status, s.title, s.id as source from senmap.indicator_value v
       join senmap.source s on s.id = v.source where v.value = 12`,
    );
    expect(value).toEqual({
      recorded_by: intake.mine.account,
      intake: review.id,
      status: "official",
      title: "Báo cáo của Sở Thử nghiệm",
      source: "reports-test-services",
    });
    const acts = await intake.sql("select action from senmap.audit_log where subject = $1 order by id", [review.id]);
    expect(acts).toEqual([{ action: "intake.receive" }, { action: "intake.accept" }]);
    expect(await intake.look(review.id)).toMatchObject({
      state: "accepted",
      rows: [],
      questions: [],
      counts: { added: 2 },
    });
  });

  it("is accepted once, and not changed or rejected after", async () => {
    const { id } = await intake.send(TABLE);
    expect((await intake.accept(id)).statusCode).toBe(200);
    for (const answer of [
      await intake.accept(id),
      await intake.change(id, { answers: {} }),
      await intake.ask(intake.mine.cookie, "DELETE", `/api/intake/${id}`),
    ]) {
      expect(answer.json()).toMatchObject({ type: "/problems/intake-decided", status: 409 });
    }
  });

  it("is accepted by one of two who do so at once", async () => {
    const { id } = await intake.send(TABLE);
    const colleague = await testPerson(intake.database, {
      role: "data-steward",
      organisation: "H20-THU",
      scope: "H20-THU",
    });
    const answers = await Promise.all([
      intake.accept(id),
      intake.accept(id, undefined, colleague.cookie),
      intake.accept(id),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(await intake.sql("select 1 from senmap.indicator_value where intake = $1", [id])).toHaveLength(2);
  });

  it("sent again changes nothing; changed, it stands beside what is known", async () => {
    await intake.accept((await intake.send(TABLE)).id);
    const again = await intake.send(TABLE);
    expect(again.counts).toMatchObject({ added: 0, corrected: 0, unchanged: 2 });
    expect((await intake.accept(again.id)).json()).toMatchObject({ counts: { unchanged: 2 } });
    expect(await intake.sql("select 1 from senmap.indicator_value where intake = $1", [again.id])).toEqual([]);
    const corrected = await intake.send(
      overdueTable([
        ["Phường Cao Lãnh", 14],
        ["Xã Mỹ Thọ", 5],
      ]),
    );
    expect(corrected.rows.map(({ value, old, outcome }) => [value, old?.value, outcome])).toEqual([
      [14, 12, "corrected"],
      [5, 5, "unchanged"],
    ]);
    expect((await intake.look(corrected.id, "?outcome=corrected")).rows).toHaveLength(1);
    expect((await intake.accept(corrected.id)).json()).toMatchObject({ counts: { corrected: 1, unchanged: 1 } });
    expect(await intake.known()).toEqual(["TST01 2025/29869 2026-09-01 14", "TST01 2025/30076 2026-09-01 5"]);
  });

  it("is looked at again when somebody else wrote meanwhile", async () => {
    const review = await intake.send(TABLE);
    await intake.accept((await intake.send(overdueTable([["Xã Mỹ Thọ", 9]]))).id);
    const late = await intake.accept(review.id, { acknowledge: [], version: review.version });
    expect(late.json()).toMatchObject({ type: "/problems/intake-changed" });
    expect((await intake.look(review.id)).rows.map(({ outcome }) => outcome)).toEqual(["added", "corrected"]);
  });

  it("is rejected without a trace in the values", async () => {
    const { id } = await intake.send(TABLE);
    expect((await intake.ask(intake.mine.cookie, "DELETE", `/api/intake/${id}`)).statusCode).toBe(204);
    expect(await intake.look(id)).toMatchObject({ state: "rejected" });
    expect(await intake.known()).toEqual([]);
    expect(await intake.sql("select sheets from senmap.intake where id = $1", [id])).toEqual([{ sheets: null }]);
  });

  it("gives way to the same file sent anew", async () => {
    const first = await intake.send(TABLE, { filename: "a.xlsx" });
    const second = await intake.send(overdueTable([["Xã Mỹ Thọ", 6]]), { filename: "a.xlsx" });
    expect((await intake.look(first.id)).state).toBe("superseded");
    const { intakes } = (await intake.ask(intake.mine.cookie, "GET", "/api/intake?state=review")).json<Intakes>();
    expect(intakes.map(({ id }) => id)).toEqual([second.id]);
  });
});

describe("what stands in the way", () => {
  it("are questions, then errors, then warnings nobody has seen", async () => {
    const { id, questions } = await intake.send(
      overdueTable([
        ["Phường Cao Lãnh", -1],
        ["Xã Tân Mỹ", 2],
        ["Xã Mỹ Thọ", "-"],
        ["Xã Ba Sao", 3],
      ]),
    );
    const question = questions[0]!.id;
    expect((await intake.accept(id)).json()).toMatchObject({
      type: "/problems/intake-not-ready",
      detail: "Còn 1 câu hỏi chưa trả lời và 1 lỗi chưa xử lý hoặc loại ra.",
    });
    expect((await intake.change(id, { answers: { [question]: "2025/30130" } })).json<Review>().counts.questions).toBe(
      0,
    );
    expect((await intake.accept(id)).json()).toMatchObject({ type: "/problems/intake-not-ready" });
    const left = (await intake.change(id, { leaveOut: { kinds: ["wrong-sign"], cells: ["7"] } })).json<Review>();
    expect(left.counts).toMatchObject({ errors: 0, leftOut: 2, added: 2 });
    expect((await intake.accept(id)).json()).toMatchObject({ type: "/problems/intake-not-seen" });
    expect(await intake.known()).toEqual([]);
    expect((await intake.accept(id, { acknowledge: ["dash"] })).json()).toMatchObject({ counts: { added: 2 } });
    expect(await intake.known()).toEqual(["TST01 2025/30076 2026-09-01 not-reported", "TST01 2025/30130 2026-09-01 2"]);
    // What was wrong is kept, to be counted.
    const kept = await intake.sql(
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
    const { id } = await intake.send(overdueTable([["Xã Tân Mỹ", 2]]));
    const refused = await intake.change(id, { answers: { [question]: answer } });
    expect(refused.json()).toMatchObject({ type: "/problems/intake-wrong-answer", status: 400 });
    expect((await intake.look(id)).answers).toEqual({});
  });

  it("two values for one: one of them is left out, and the other counts", async () => {
    const { id, kinds } = await intake.send(
      overdueTable([
        ["Xã Mỹ Thọ", 5],
        ["Xã Mỹ Thọ", 6],
      ]),
    );
    expect(kinds).toEqual([{ kind: "duplicate", severity: "error", count: 2 }]);
    const left = (await intake.change(id, { leaveOut: { kinds: [], cells: ["B4"] } })).json<Review>();
    expect(linesOf(left)).toEqual(["TST01 2025/30076 2026-09 = 6"]);
    expect(left.counts.errors).toBe(0);
    expect((await intake.accept(id)).statusCode).toBe(200);
    expect(await intake.known()).toEqual(["TST01 2025/30076 2026-09-01 6"]);
  });

  it("a closed period is corrected by who manages the set, with a reason", async () => {
    await intake.accept((await intake.send(TABLE)).id);
    await intake.sql(
      "insert into senmap.indicator_period_closed (set_id, period_start, period_end) values ('test-services', '2026-09-01', '2026-09-30')",
    );
    // What does not change is no correction.
    expect((await intake.send(TABLE)).counts).toMatchObject({ errors: 0, unchanged: 2 });
    const { id, kinds } = await intake.send(overdueTable([["Xã Mỹ Thọ", 6]]));
    expect(kinds).toEqual([{ kind: "closed", severity: "error", count: 1 }]);
    expect((await intake.accept(id, { acknowledge: ["closed"] })).statusCode).toBe(409);
    await intake.change(id, { note: "Đếm thiếu một hồ sơ" });
    expect((await intake.accept(id)).json()).toMatchObject({ type: "/problems/intake-not-seen" });
    expect((await intake.accept(id, { acknowledge: ["closed"] })).statusCode).toBe(200);
    const [value] = await intake.sql("select note from senmap.indicator_value where value = 6 and intake is not null");
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
      await intake.accept((await intake.send(text)).id);
    }
    const september = (...values: string[]) =>
      intake.send(
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
    const first = await intake.send(file("8/2026"), { set: "test-services" });
    expect(questionsOf(first).map((line) => line.split(":")[0])).toContain("column Tồn quá hạn");
    const [column, area] = ["column:tồn quá hạn", "column:diện tích"];
    const answered = (
      await intake.change(first.id, {
        answers: { [column]: "TST01", [area]: "TST04", "unit:2025:xã tân mỹ": "2025/30130", "number:diện tích": "," },
      })
    ).json<Review>();
    expect(answered.questions).toEqual([]);
    expect((await intake.accept(first.id, { acknowledge: answered.kinds.map(({ kind }) => kind) })).statusCode).toBe(
      200,
    );
    const next = await intake.send(file("9/2026"));
    expect(next).toMatchObject({ set: "test-services", questions: [] });
    expect(next.rememberedAt).not.toBeNull();
    expect(linesOf(next)).toEqual([
      "TST01 2025/30085 2026-09 = 6",
      "TST01 2025/30130 2026-09 = 5",
      "TST04 2025/30085 2026-09 = 2345",
      "TST04 2025/30130 2026-09 = 1234",
    ]);
    // Others do not profit from it, nor learn of it.
    expect((await intake.send(file("9/2026"), {}, intake.other.cookie)).rememberedAt).toBeNull();
    // It can be taken back.
    expect((await intake.change(next.id, { answers: { [column]: null } })).json<Review>().questions).toHaveLength(1);
  });
});
