import { readXlsx } from "hucre/xlsx";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Review } from "../../contract/intake.ts";
import { workbook } from "./sheets/workbook.ts";
import { testApp } from "../../testApp.ts";
import { issuesOf, linesOf, questionsOf, testIntake } from "./testIntake.ts";

let intake: Awaited<ReturnType<typeof testIntake>>;
beforeAll(async () => {
  intake = await testIntake(await testApp());
});
beforeEach(() => intake.clear());

it("five thousand values are reviewed and recorded", async () => {
  const units = await intake.sql<{ code: string; name: string }>(
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
    const sent = await intake.post(file);
    expect(sent.statusCode, sent.body.slice(0, 300)).toBe(201);
    return { review: sent.json<Review>(), ms: Math.round(performance.now() - started) };
  };
  const first = await review();
  expect(first.review.counts).toMatchObject({ values: 5202, added: 5202, questions: 0, errors: 0 });
  const started = performance.now();
  const accepted = await intake.accept(first.review.id, { acknowledge: first.review.kinds.map(({ kind }) => kind) });
  expect(accepted.json()).toMatchObject({ counts: { added: 5202 } });
  const recorded = Math.round(performance.now() - started);
  const again = await review();
  expect(again.review.counts).toMatchObject({ unchanged: 5202 });
  console.log(`5,202 values: reviewed in ${first.ms} ms, recorded in ${recorded} ms, reviewed again in ${again.ms} ms`);
});

describe("a template", () => {
  const template = (query = "", cookie = intake.mine.cookie) =>
    intake.ask(cookie, "GET", `/api/indicator-sets/test-services/template.xlsx${query}`);

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
    const sent = await intake.post(await workbook({ name: sheet.name, rows }));
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
