import { describe, expect, it } from "vitest";
import { openDatabase } from "./platform/database.ts";
import { testDatabase } from "./platform/testDatabase.ts";
import { testApp } from "./testApp.ts";

const broken = "/api/admin-units?edition=2024&parent=1'%20or%201=1--";

describe("what goes wrong", () => {
  it("by the asker's doing is one line in the log, with no SQL in it or in the answer", async () => {
    const lines: string[] = [];
    const { app } = await testApp({ LOG_LEVEL: "warn" }, { logStream: { write: (line) => lines.push(line) } });
    const answer = await app.inject(broken);
    expect(answer.statusCode).toBe(400);
    expect(lines).toHaveLength(1);
    expect(lines[0]! + answer.body).not.toMatch(/select|pg_|stack/i);
    await app.inject("/api/editions");
    expect(lines).toHaveLength(1);
  });

  it("by the database going away is 503 with a way forward, and mends itself", async () => {
    const lines: string[] = [];
    const database = await testDatabase();
    const { app } = await testApp(
      { LOG_LEVEL: "error" },
      { database, logStream: { write: (line) => lines.push(line) } },
    );
    const admin = openDatabase(database.url, 1);
    const cut = () =>
      admin.asSystem("cut", (client) =>
        client.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
        ),
      );
    await app.inject("/tiles/admin-units/9/406/240.mvt");
    await cut();
    // The very next request may meet a connection that was just cut; the one after must not.
    const answers = [await app.inject("/api/editions"), await app.inject("/api/editions")];
    for (const { statusCode } of answers) expect([200, 503]).toContain(statusCode);
    await expect.poll(async () => (await app.inject("/api/editions")).statusCode, { timeout: 5000 }).toBe(200);
    await expect.poll(async () => (await app.inject("/healthz")).statusCode, { timeout: 5000 }).toBe(200);
    await admin.close();
  });

  it("inside says nothing of the inside", async () => {
    const { app, database } = await testApp();
    await database.asSystem("break", (client) => client.query("alter table senmap.edition rename to edition_away"));
    const answer = await app.inject({ url: "/api/editions", headers: { "accept-language": "en" } });
    expect(answer.statusCode).toBe(500);
    expect(answer.json().detail).toMatch(/try again/i);
    expect(answer.body).not.toMatch(/edition_away|relation|senmap\./);
  });

  it("speaks Vietnamese unless English comes first", async () => {
    const { app } = await testApp();
    const title = async (language?: string) =>
      (await app.inject({ url: "/api/none", headers: language ? { "accept-language": language } : {} })).json().title;
    expect(await title()).toBe("Không có trang này");
    expect(await title("fr")).toBe("Không có trang này");
    expect(await title("en-GB,en;q=0.9,vi;q=0.8")).toBe("Nothing here");
    expect(await title("vi-VN,vi;q=0.9,en;q=0.8")).toBe("Không có trang này");
  });
});
