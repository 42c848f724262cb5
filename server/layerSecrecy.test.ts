import { expect, it } from "vitest";
import { testPerson } from "./testPeople.ts";
import { testPointLayers } from "./testPointLayers.ts";

// What is kept or was told before says nothing to who may not know it now, and nothing to others.

const { database, origin, sql, get, put, heard, clear } = await testPointLayers();

it("of two who see the same things of a layer, who may not know of it is not told by a tile kept for who may", async () => {
  const path = "/tiles/places/9/405/240.mvt";
  try {
    await put({
      layer: "places",
      key: "row-1",
      name: "Kho cũ",
      classification: "internal",
      owner: "H20-CDC",
      commune: "29869",
    });
    await sql("delete from senmap.map_feature where key = 'row-1'");
    await sql("update senmap.layer set classification = 'internal', owner = 'H20-SXD' where id = 'places'");
    await heard([true, false, true]);
    const bound = {
      role: "leader",
      organisation: "H20",
      edition: "2024",
      code: "29869",
      clearance: "internal",
    } as const;
    const knows = await testPerson(database, bound);
    const other = await testPerson(database, { ...bound, scope: "H20-CDC" });
    for (const { cookie } of [knows, other, knows, other]) await get(path, cookie);
    expect((await get(path, knows.cookie)).status).toBe(204);
    expect((await get(path, other.cookie)).status).toBe(404);
  } finally {
    await clear();
  }
});

it("a layer that was closed while its tiles were asked for is none in any tile, kept or not", async () => {
  const path = "/tiles/places/9/405/240.mvt";
  const asked = async () => (await get(path, "")).status;
  try {
    for (let again = 0; again < 5; again++) {
      const closed = new AbortController();
      const asking = (async () => {
        while (!closed.signal.aborted) await asked();
      })();
      await sql("update senmap.layer set classification = 'internal' where id = 'places'");
      await heard([true, false, true]);
      closed.abort();
      await asking;
      expect(await asked()).toBe(404);
      await sql("update senmap.layer set classification = 'public' where id = 'places'");
      await heard([true, true, true]);
    }
  } finally {
    await clear();
  }
});

it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "x".repeat(12_000)])(
  "a layer called %.20s is none, for somebody known too, and ends nothing",
  async (name) => {
    const { cookie } = await testPerson(database, { role: "citizen", organisation: "H20" });
    await get("/api/session", cookie);
    for (let i = 0; i < 3; i++)
      expect((await get(`/tiles/${name}/0/0/0.mvt`, cookie)).status).toBeGreaterThanOrEqual(400);
    expect((await get("/healthz", "")).status).toBe(200);
    await clear();
  },
);

it("what becomes secret is not told of any more, neither its change nor what was told before", async () => {
  const told = async (headers: Record<string, string>) => {
    const stop = new AbortController();
    const answer = await fetch(`${origin}/api/events`, { headers, signal: stop.signal });
    let text = "";
    const reading = (async () => {
      for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) text += chunk;
    })().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 700));
    stop.abort();
    await reading;
    return text;
  };
  try {
    await put({ layer: "places", key: "row-77", name: "Bến thử", commune: "29869" });
    const oldest = await sql<{ xid: string }>("select min(xid)::text as xid from senmap.change_log");
    const resumed = { "last-event-id": `${oldest[0]!.xid}.0` };
    expect(await told(resumed)).toContain("row-77");
    await sql("update senmap.layer set classification = 'restricted' where id = 'places'");
    expect(await told(resumed)).not.toContain("row-77");
    expect(await told(resumed)).toContain('"row":"classification"');
    await sql("update senmap.layer set classification = 'public' where id = 'places'");
    await sql("update senmap.map_feature set classification = 'restricted' where key = 'row-77'");
    expect(await told(resumed)).not.toContain("row-77");
  } finally {
    await clear();
  }
});

it("caches are told apart by right: what one warmed, another with less does not read", async () => {
  try {
    await put({
      layer: "places",
      key: "row-99",
      name: "Kho kín",
      classification: "restricted",
      owner: "H20-SYT",
      commune: "29869",
    });
    const cleared = await testPerson(database, { role: "leader", organisation: "H20", clearance: "restricted" });
    const below = await testPerson(database, { role: "leader", organisation: "H20", clearance: "internal" });
    const path = "/tiles/places/6/50/30.mvt";
    const tile = async (cookie: string) => {
      const { bytes, headers } = await get(path, cookie);
      return { secret: bytes.includes("Kho kín"), control: headers.get("cache-control") };
    };
    for (let again = 0; again < 3; again++) {
      expect(await tile(cleared.cookie)).toEqual({ secret: true, control: "private, no-cache" });
      expect((await tile(below.cookie)).secret).toBe(false);
      expect(await tile("")).toEqual({ secret: false, control: "public, no-cache" });
    }
    // Signed out, and with a cookie that never was one: no more than anybody.
    await sql("delete from senmap.session where account = $1", [cleared.account]);
    await expect
      .poll(() => tile(cleared.cookie), { timeout: 1000 })
      .toEqual({ secret: false, control: "public, no-cache" });
  } finally {
    await clear();
  }
});
