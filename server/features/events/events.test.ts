import type { FastifyInstance } from "fastify";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { ChangeEvent } from "../../contract/event.ts";
import type { Database } from "../../platform/database.ts";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";

let app: FastifyInstance;
let database: Database;
let origin: string;
beforeAll(async () => {
  ({ app, database } = await testApp());
  origin = await app.listen({ port: 0, host: "127.0.0.1" });
});

type Told = { id: string; kind: string; event: ChangeEvent };

/** Listens as an EventSource does, from a place or from now on. */
async function listen(headers: Record<string, string> = {}) {
  const stop = new AbortController();
  const answer = await fetch(`${origin}/api/events`, { headers, signal: stop.signal });
  const told: Told[] = [];
  let over = false;
  const reading = (async () => {
    let text = "";
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const read = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(block);
        if (read) told.push({ id: read[1]!, kind: read[2]!, event: JSON.parse(read[3]!) as ChangeEvent });
      }
    }
  })()
    .catch(() => {})
    .finally(() => (over = true));
  return { status: answer.status, told, stop: () => stop.abort(), ended: () => over, reading };
}
const add = (key: string, classification = "public", layer = "places") =>
  `insert into senmap.map_feature (layer, key, name_vi, position, source, classification, geom) values
   ('${layer}', '${key}', 'Bến', 'surveyed', (select id from senmap.source limit 1), '${classification}', 'srid=4326;point(105.63 10.45)')`;
const write = (...statements: string[]) =>
  database.asSystem("test", async (client) => {
    for (const statement of statements) await client.query(statement);
  });
const rows = (told: Told[]) => told.map(({ event }) => event.row);

describe("the stream of changes", () => {
  it("tells of a commit within a second, with its layer and box, and of nothing that is rolled back", async () => {
    const stream = await listen();
    await write(add("told-1"));
    await expect.poll(() => rows(stream.told), { timeout: 1000, interval: 20 }).toEqual(["told-1"]);
    const [{ event }] = stream.told as [Told];
    expect(event.layer).toBe("places");
    expect(event.box!.map(Math.sign)).toEqual([1, 1, 1, 1]);
    await write(add("told-2"), "select 1/0").catch(() => {});
    await write(add("told-3"));
    await expect.poll(() => rows(stream.told), { timeout: 1000 }).toEqual(["told-1", "told-3"]);
    stream.stop();
  });

  it("resumes from the last place without a gap, though numbers commit out of order", async () => {
    const late = new pg.Client({ connectionString: database.url });
    await late.connect();
    const stream = await listen();
    await late.query("begin");
    await late.query(add("late"));
    await write(add("early"));
    // The later number is committed; an earlier one may still come, so neither is told yet.
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(rows(stream.told)).toEqual([]);
    await late.query("commit");
    await late.end();
    await expect.poll(() => rows(stream.told), { timeout: 1500 }).toEqual(["late", "early"]);
    stream.stop();
    await write(add("while-away"));
    const again = await listen({ "last-event-id": stream.told[0]!.id });
    await expect.poll(() => rows(again.told), { timeout: 1000 }).toEqual(["early", "while-away"]);
    again.stop();
  });

  it("tells to resynchronise when what lies between is not kept", async () => {
    const stream = await listen({ "last-event-id": "1.1" });
    await expect.poll(() => stream.told.map(({ kind }) => kind), { timeout: 1000 }).toEqual(["resync"]);
    stream.stop();
    const future = await listen({ "last-event-id": "99999999999.1" });
    await expect.poll(() => future.told.map(({ kind }) => kind), { timeout: 1000 }).toEqual(["resync"]);
    future.stop();
  });

  it.each(["x", "1", "1.1; select", "-1.0", "1.1.1", "0x10.1", "9".repeat(40)])(
    "does not take a place that is none: %s",
    async (place) => {
      const answer = await app.inject({ url: "/api/events", headers: { "last-event-id": place } });
      expect(answer.statusCode).toBe(400);
    },
  );

  it("goes on for others when one asks from a place that no number can be", async () => {
    const refused = await app.inject({ url: "/api/events", query: { after: "1.9999999999999999999" } });
    expect(refused.statusCode).toBe(400);
    const odd = await listen({ "last-event-id": "999999999999999999.999999999999999999" });
    const stream = await listen();
    await write(add("despite"));
    await expect.poll(() => rows(stream.told), { timeout: 1500 }).toEqual(["despite"]);
    odd.stop();
    stream.stop();
  });

  it("tells nobody of what they may not see, whatever place they claim to have been at", async () => {
    const officer = await testPerson(database, { role: "leader", organisation: "H20", clearance: "restricted" });
    const start = await listen();
    await write(add("mark"));
    await expect.poll(() => start.told.length, { timeout: 1000 }).toBe(1);
    const place = start.told[0]!.id;
    start.stop();
    await write(add("secret-1", "restricted"), add("open-1"));
    const anonymous = await listen({ "last-event-id": place });
    await expect.poll(() => rows(anonymous.told), { timeout: 1000 }).toEqual(["open-1"]);
    anonymous.stop();
    const cleared = await listen({ cookie: officer.cookie, "last-event-id": place });
    await expect.poll(() => rows(cleared.told), { timeout: 1000 }).toEqual(["secret-1", "open-1"]);
    // The session ends: so does the stream.
    await write(`delete from senmap.session where account = '${officer.account}'`);
    await expect.poll(cleared.ended, { timeout: 2000 }).toBe(true);
  });
});
