import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Accepted, RefusedValues } from "../../contract/intake.ts";
import { hashToken, newToken } from "../../platform/identity/secrets.ts";
import { testApp } from "../../testApp.ts";
import { overdueTable, testIntake } from "./testIntake.ts";

let intake: Awaited<ReturnType<typeof testIntake>>;
beforeAll(async () => {
  intake = await testIntake(await testApp());
});
beforeEach(() => intake.clear());

const TABLE = overdueTable([
  ["Phường Cao Lãnh", 12],
  ["Xã Mỹ Thọ", 5],
]);

describe("by interface", () => {
  const unit = { edition: "2025", code: "30076" };
  const report = (values: object[], cookie = intake.mine.cookie) =>
    intake.ask(cookie, "POST", "/api/indicators/values", { values, source: "Phần mềm một cửa" });

  it("values are recorded once, however often they are sent", async () => {
    const values = [
      { indicator: "TST01", unit, period: "2026-09", value: 5 },
      { indicator: "TST02", unit, period: "2026-09", value: 98, numerator: 98, denominator: 100 },
      { indicator: "TST04", unit, period: "2026-09", value: null },
    ];
    const first = (await report(values)).json<Accepted>();
    expect(first).toMatchObject({ counts: { added: 3, corrected: 0, unchanged: 0 } });
    expect(await intake.known()).toEqual([
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
    expect(await intake.sql("select filename, state from senmap.intake")).toEqual([
      { filename: "API: Phần mềm một cửa", state: "accepted" },
    ]);
    values[0]!.value = 6;
    expect((await report(values)).json()).toMatchObject({ counts: { added: 0, corrected: 1, unchanged: 2 } });
  });

  it("what a file brought and a machine repeats is the same", async () => {
    await intake.accept((await intake.send(TABLE)).id);
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
    expect(await intake.known()).toEqual([]);
    const kept = await intake.sql<{ count: number }>(
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
      await intake.sql(
        `insert into senmap.api_token (token_hash, account, name, actions, expires_at) values ($1, $2, 'Máy', $3, now() + interval '1 hour')`,
        [hashToken(made), intake.mine.account, actions],
      );
      return made;
    };
    const by = async (actions: string[]) => {
      const authorization = `Bearer ${await token(actions)}`;
      const values = [{ indicator: "TST01", unit, period: "2026-09", value: 5 }];
      return intake.app.inject({
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
