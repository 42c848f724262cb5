import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type TestServer, testServer } from "./feed/testServer.ts";
import { simulate, type SimulateOptions } from "./simulate.ts";
import { readingOf } from "./simulator/readingOf.ts";

let server: TestServer;
let said: string[];
beforeEach(async () => {
  server = await testServer();
  said = [];
});
afterEach(() => server.close());

const never = new AbortController().signal;
const say = (line: string) => void said.push(line);
const options = (more: Partial<SimulateOptions> = {}): SimulateOptions => ({
  url: server.url,
  token: "smt_test",
  window: null,
  speed: 60,
  step: 1,
  once: true,
  ...more,
});
const windowOf = (from: string, to: string) => ({ from: Temporal.Instant.from(from), to: Temporal.Instant.from(to) });
/** All readings taken of a stream, as [time, result]. */
const taken = (id: number) =>
  server.taken.flat().flatMap((array) => (array.Datastream["@iot.id"] === id ? array.dataArray : []));
const sizes = () => server.taken.map((arrays) => arrays.reduce((sum, { dataArray }) => sum + dataArray.length, 0));

const HOUR = windowOf("2025-10-22T00:00+07:00", "2025-10-22T01:00+07:00");

test("a window is sent whole, in order, as what the model reads at its own times", async () => {
  await simulate(options({ window: HOUR, step: 10 }), never, say);
  const level = { key: "cla-water-level", kind: "water-level" } as const;
  const times = ["17:00", "17:10", "17:20", "17:30", "17:40", "17:50", "18:00"].map((time) => `2025-10-21T${time}:00Z`);
  expect(taken(11)).toEqual(times.map((time) => [time, readingOf(level, Temporal.Instant.from(time))]));
  expect(taken(13).map(([time]) => time)).toEqual(times);
  expect(server.taken).toHaveLength(1);
  expect(server.taken[0]![0]).toMatchObject({ components: ["phenomenonTime", "result"], "dataArray@iot.count": 7 });
});

test("only what is simulated and known is fed, from all pages, with the token and to nobody else", async () => {
  await simulate(options({ window: HOUR, step: 10 }), never, say);
  expect(server.taken.flat().map(({ Datastream }) => Datastream["@iot.id"])).toEqual([11, 12, 13]);
  expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /sta/v1.1/Datastreams",
    "GET /sta/v1.1/Datastreams",
    "POST /sta/v1.1/CreateObservations",
  ]);
  expect(new Set(server.asked.map(({ authorization }) => authorization))).toEqual(new Set(["Bearer smt_test"]));
});

test("no request holds more than 5,000 readings", async () => {
  await simulate(options({ window: windowOf("2025-10-01T00:00Z", "2025-10-03T23:59Z") }), never, say);
  expect(sizes()).toEqual([5000, 5000, 2960]);
});

test("live, three days are filled and the present follows; the same again is the same", async () => {
  await simulate(options(), never, say);
  const times = taken(12).map(([time]) => Date.parse(time));
  // One more when a minute begins meanwhile.
  expect([433, 434]).toContain(times.length);
  expect(Date.now() - times.at(-1)!).toBeLessThan(61_000);
  const first = new Map(taken(12));
  server.taken = [];
  await simulate(options(), never, say);
  expect(taken(12).filter(([time, result]) => first.has(time) && first.get(time) !== result)).toEqual([]);
});

test("live goes on at every step until it is told to stop, and then ends quietly", async () => {
  const stop = new AbortController();
  const running = simulate(options({ once: false, step: 0.002 }), stop.signal, say);
  await vi.waitFor(() => expect(server.taken.length).toBeGreaterThan(4), 5000);
  stop.abort();
  await running;
  const ends = server.taken.length;
  await new Promise((later) => setTimeout(later, 300));
  expect(server.taken.length).toBe(ends);
  const [present] = [
    taken(11)
      .slice(432)
      .map(([time]) => Date.parse(time)),
  ];
  expect(present).toEqual(present.toSorted((a, b) => a - b));
});

test("a window passes at its speed", async () => {
  const begin = performance.now();
  await simulate(options({ window: HOUR, step: 10, once: false, speed: 3600 }), never, say);
  expect(performance.now() - begin).toBeGreaterThan(900);
  expect(server.taken.length).toBeGreaterThan(1);
  expect(taken(11)).toHaveLength(7);
});

test("a busy server is obeyed, and nothing is lost or sent twice", async () => {
  server.first.push({ status: 503 }, { status: 429, headers: { "retry-after": "1" } });
  const begin = performance.now();
  await simulate(options({ window: HOUR, step: 10 }), never, say);
  expect(performance.now() - begin).toBeGreaterThan(1900);
  expect(taken(11)).toHaveLength(7);
  expect(said[0]).toBe("The server takes nothing now (it answered 503); trying again until it does.");
  expect(said[1]).toBe("The server is back.");
});

test("a server that is not there yet is waited for", async () => {
  const port = Number(new URL(server.url).port);
  server.close();
  const running = simulate(options({ window: HOUR, step: 10 }), never, say);
  await vi.waitFor(() => expect(said[0]).toContain("ECONNREFUSED"));
  server = await testServer(port);
  await running;
  expect(taken(11)).toHaveLength(7);
});

test("a wait of an hour ends at once when it is told to", async () => {
  server.first.push({ status: 503, headers: { "retry-after": "3600" } });
  const stop = new AbortController();
  const running = simulate(options({ window: HOUR }), stop.signal, say);
  await vi.waitFor(() => expect(said).toHaveLength(1));
  stop.abort();
  await running;
});

test("what the server refuses is said: single readings, and the whole", async () => {
  server.refusedBefore = "2025-10-21T17:30:00Z";
  await simulate(options({ window: HOUR, step: 10 }), never, say);
  expect(said).toContain("9 of 21 readings were refused.");
  server.first.push({ status: 403 });
  await expect(simulate(options({ window: HOUR }), never, say)).rejects.toThrow(
    "/sta/v1.1/Datastreams was refused with 403: not now",
  );
});

test("the command plays, says so, and ends well on SIGTERM", async () => {
  const run = (...args: string[]) =>
    spawn(process.execPath, [join(import.meta.dirname, "simulate.ts"), "--url", server.url, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, SENMAP_TOKEN: "smt_test" },
    });
  const live = run();
  await vi.waitFor(() => expect(sizes().reduce((a, b) => a + b, 0)).toBeGreaterThan(3 * 432), 20_000);
  live.kill("SIGTERM");
  expect(await once(live, "exit")).toEqual([0, null]);
  const wrong = run("--to", "2025-10-22");
  const [[message], [code]] = await Promise.all([once(wrong.stderr, "data"), once(wrong, "exit")]);
  expect(String(message)).toMatch(/^--to needs --from\.\nUsage:/);
  expect(code).toBe(1);
});
