import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { testApp } from "../../testApp.ts";
import { testPerson } from "../../testPeople.ts";

let app: FastifyInstance;
let steward: string;
beforeAll(async () => {
  const made = await testApp();
  ({ app } = made);
  const all = { role: "data-steward", organisation: "H20", clearance: "internal" } as const;
  ({ cookie: steward } = await testPerson(made.database, all));
});

const get = (path: string, headers: Record<string, string> = {}) => app.inject({ url: `/sta/v1.1${path}`, headers });
type Page = { value: { "@iot.id": number }[]; "@iot.nextLink"?: string };

describe("SensorThings over HTTP", () => {
  it("says at its root what there is and what it meets", async () => {
    const { value, serverSettings } = (await get("")).json<{
      value: { name: string; url: string }[];
      serverSettings: { conformance: string[] };
    }>();
    expect(value).toHaveLength(9);
    expect(serverSettings.conformance.length).toBeGreaterThan(10);
    for (const { url } of value) expect((await app.inject(new URL(url).pathname)).statusCode, url).toBe(200);
  });

  it("leads from page to page to the end, everything once", async () => {
    const seen: number[] = [];
    let next: string | undefined = "/sta/v1.1/Datastreams?$top=25&$select=id";
    while (next !== undefined) {
      const page: Page = (await app.inject(next)).json<Page>();
      seen.push(...page.value.map((one) => one["@iot.id"]));
      const link: string | undefined = page["@iot.nextLink"];
      next = link && link.slice(new URL(link).origin.length);
    }
    const { "@iot.count": count } = (await get("/Datastreams?$count=true&$top=0")).json<{ "@iot.count": number }>();
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  });

  it("answers tables as tables, and says where they go on", async () => {
    const answer = await get("/Things?$resultFormat=CSV&$top=2&$select=name");
    expect(answer.headers["content-type"]).toContain("text/csv");
    expect(answer.headers.link).toContain('rel="next"');
    expect(answer.body.trim().split("\r\n")).toHaveLength(3);
  });

  it.each([
    ["/Things(999999)", 404, "Không có đối tượng này"],
    ["/Nothings", 400, "Nothings"],
    ["/Things?$filter=nme eq 'x'", 400, "nme"],
    ["/Things?$filter=name gt 5", 400, "$filter"],
    ["/CreateObservations", 404, "Không có đối tượng này"],
    ["/Things(1)/%ff", 400, "UTF-8"],
  ])("refuses what does not fit with a sentence: %s", async (path, status, words) => {
    const answer = await get(encodeURI(path).replace("%25ff", "%ff"));
    expect(answer.statusCode).toBe(status);
    const { title, detail } = answer.json<{ title: string; detail: string }>();
    expect(`${title} ${detail}`).toContain(words);
  });
});

describe("many requests in one", () => {
  const batch = (requests: object[], cookie = steward) =>
    app.inject({ method: "POST", url: "/sta/v1.1/$batch", headers: { cookie }, payload: { requests } });
  type Answers = { responses: { id: string; status: number; location?: string; body?: unknown }[] };

  it("are answered one after another, and a later one names what an earlier one made", async () => {
    const answer = await batch([
      {
        id: "1",
        method: "post",
        url: "Things",
        body: { name: "Trạm", properties: { "senmap.classification": "public" } },
      },
      {
        id: "2",
        method: "post",
        url: "$1/Locations",
        body: {
          name: "Bến",
          encodingType: "application/geo+json",
          location: { type: "Point", coordinates: [105.6, 10.4] },
        },
      },
      { id: "3", method: "get", url: "$1?$expand=Locations" },
      { id: "4", method: "get", url: "Things(987654)" },
    ]);
    const { responses } = answer.json<Answers>();
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 200, 404]);
    expect(responses[2]!.body).toMatchObject({ name: "Trạm", Locations: [{ name: "Bến" }] });
  });

  it("give nobody more than they may do alone", async () => {
    const body = { name: "x" };
    const { responses } = (await batch([{ id: "1", method: "post", url: "Things", body }], "")).json<Answers>();
    expect(responses.map(({ status }) => status)).toEqual([401]);
  });

  it("reach nothing outside, nor themselves", async () => {
    const urls = ["/api/account", "$batch", "/sta/v1.1/$batch", "../../api/account", "http://elsewhere.example/"];
    const { responses } = (await batch(urls.map((url, n) => ({ id: String(n), method: "get", url })))).json<Answers>();
    for (const { status } of responses) expect(status).toBeGreaterThanOrEqual(400);
  });
});
