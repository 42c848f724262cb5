import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Database } from "../../../platform/database.ts";
import { testDatabase } from "../../../platform/testDatabase.ts";
import { addLake, type Answer, answerTo, ask, asOwner, BASE, observe } from "./testReading.ts";

let database: Database;
let id: Record<string, number>;
const body = async (address: string) => (await answerTo(database, address))?.body;

beforeAll(async () => {
  database = await testDatabase();
  id = await addLake(database);
  for (let hour = 0; hour < 6; hour++)
    await observe(database, id["level"]!, `2026-0${hour + 1}-01T00:00:00Z`, hour / 2);
  await observe(database, id["level"]!, "2026-07-01T00:00:00.000001Z", 9, {
    end: "2026-07-01T01:00:00Z",
    feature: id["feature"],
    resultTime: "2026-07-01T02:00:00Z",
  });
  await observe(database, id["words"]!, "2026-02-01T00:00:00Z", "đục");
  await observe(database, id["words"]!, "2026-02-02T00:00:00Z", { color: "green", grade: 2 });
  await observe(database, id["words"]!, "2026-02-03T00:00:00Z", true);
  await observe(database, id["both"]!, "2026-02-01T00:00:00Z", [20.5, 1.2]);
  await observe(database, id["secret"]!, "2026-02-01T00:00:00Z", 1);
});

describe("what an address names", () => {
  it("shows an entity with its links, and what SenMap knows of it among its properties", async () => {
    const thing = await ask(database, `/Things(${id["lake"]})`);
    const link = `${BASE}/Things(${id["lake"]})`;
    expect(thing).toEqual({
      "@iot.id": id["lake"],
      "@iot.selfLink": link,
      name: "Hồ 'Xanh'",
      description: 'a "quoted" \\ one',
      properties: expect.objectContaining({ flag: true, "senmap.classification": "public" }),
      "Locations@iot.navigationLink": `${link}/Locations`,
      "HistoricalLocations@iot.navigationLink": `${link}/HistoricalLocations`,
      "Datastreams@iot.navigationLink": `${link}/Datastreams`,
      "MultiDatastreams@iot.navigationLink": `${link}/MultiDatastreams`,
    });
    expect(await ask(database, `/Datastreams(${id["level"]})`)).toMatchObject({
      unitOfMeasurement: { symbol: "m" },
      phenomenonTime: "2026-01-01T00:00:00Z/2026-07-01T01:00:00Z",
      resultTime: null,
      observedArea: null,
      properties: { "senmap.key": "lake-level", "senmap.staleAfter": "PT1H30M" },
    });
    expect(await ask(database, `/Datastreams(${id["level"]})?$select=resultTime`)).toEqual({
      resultTime: "2026-07-01T02:00:00Z/2026-07-01T02:00:00Z",
    });
    expect(await ask(database, `/Datastreams(${id["words"]})`)).toMatchObject({
      properties: { "senmap.demo": true, "senmap.staleAfter": "PT2H" },
    });
    const both = await ask(database, `/MultiDatastreams(${id["both"]})?$expand=ObservedProperties($select=name)`);
    expect(both).toMatchObject({
      multiObservationDataTypes: ["a", "b"],
      unitOfMeasurements: [{ name: "°C" }, { name: "m" }],
    });
    // As the parts of a result, not by their ids.
    expect(both!["ObservedProperties"]).toEqual([{ name: "Nhiệt độ" }, { name: "Độ sâu" }]);
  });

  it("knows an Observation by its datastream and its time", async () => {
    const key = `'${id["level"]}-1782864000000001'`;
    expect(await ask(database, `/Observations(${key})`)).toEqual({
      "@iot.id": key.slice(1, -1),
      "@iot.selfLink": `${BASE}/Observations(${key})`,
      phenomenonTime: "2026-07-01T00:00:00.000001Z/2026-07-01T01:00:00Z",
      resultTime: "2026-07-01T02:00:00Z",
      result: 9,
      resultQuality: null,
      validTime: null,
      parameters: null,
      "Datastream@iot.navigationLink": `${BASE}/Observations(${key})/Datastream`,
      "FeatureOfInterest@iot.navigationLink": `${BASE}/Observations(${key})/FeatureOfInterest`,
    });
    expect(await ask(database, `/Observations(${key})/FeatureOfInterest`)).toMatchObject({ name: "Nước hồ" });
    expect((await ask(database, `/FeaturesOfInterest(${id["feature"]})/Observations`))!.value).toHaveLength(1);
    const [multi] = (await ask(database, `/MultiDatastreams(${id["both"]})/Observations`))!.value;
    expect(Object.keys(multi!)).toContain("MultiDatastream@iot.navigationLink");
    expect(Object.keys(multi!)).not.toContain("Datastream@iot.navigationLink");
  });

  it.each([
    ["/Things(999999)"],
    ["/Things('x')"],
    ["/Things(-1)"],
    ["/Things(999999)/Datastreams"],
    ["/Observations('x')"],
    ["/Observations(5)"],
    ["/Observations('1-999999999999999999')"],
    ["/Observations('999999999999999999-1')"],
    ["/Observations('99999999999999999999-1')"],
    ["/Observations('1--62167219200000001')"],
    ["/CreateObservations"],
  ])("%s is nothing", async (address) => expect(await answerTo(database, address)).toBeNull());

  it("finds what is one by a way that leads to it, and nothing by others", async () => {
    const { lake, level, words, place } = id;
    expect(await ask(database, `/Things(${lake})/Datastreams(${level})/Thing`)).toMatchObject({ "@iot.id": lake });
    expect(await answerTo(database, `/Things(${lake})/Datastreams(${words})`)).toBeNull();
    expect(await answerTo(database, `/Datastreams(${id["both"]})`)).toBeNull();
    expect((await ask(database, `/Locations(${place})/HistoricalLocations`))!.value).toHaveLength(1);
    expect(await ask(database, `/Locations(${place})/Things(${lake})/Locations(${place})`)).toMatchObject({
      location: { type: "Point" },
    });
    expect((await ask(database, `/ObservedProperties(${id["warmth"]})/MultiDatastreams`))!.value).toHaveLength(1);
    expect((await ask(database, `/Things(${id["pond"]})/Locations`))!.value).toEqual([]);
    expect(await answerTo(database, `/Things(${id["pond"]})/Locations(${place})`)).toBeNull();
  });

  it("answers properties, bare values and links", async () => {
    const { lake, level, words } = id;
    expect(await body(`/Things(${lake})/name`)).toBe(`{"name":"Hồ 'Xanh'"}`);
    expect(await body(`/Things(${lake})/name/$value`)).toBe("Hồ 'Xanh'");
    expect(await body(`/Things(${lake})/id/$value`)).toBe(String(lake));
    expect(await body(`/Things(${lake})/properties/a/b`)).toBe(`{"b":3}`);
    expect(await body(`/Things(${lake})/properties/list/1/$value`)).toBe("two");
    expect(await body(`/Things(${lake})/properties/none`)).toBe(`{"none":null}`);
    expect(await body(`/Things(${lake})/properties/none/$value`)).toBe("");
    expect(await answerTo(database, `/Things(${lake})/properties/nowhere`)).toBeNull();
    expect(await body(`/Datastreams(${level})/observedArea`)).toBe(`{"observedArea":null}`);
    expect(await body(`/Datastreams(${level})/Thing/$ref`)).toBe(`{"@iot.selfLink":"${BASE}/Things(${lake})"}`);
    expect(await body(`/Datastreams(${words})/Observations/$ref?$top=1`)).toContain(
      `{"value":[{"@iot.selfLink":"${BASE}/Observations('${words}-1770076800000000')"}],"@iot.nextLink":`,
    );
    expect(JSON.parse((await body("/"))!)).toMatchObject({
      value: [{ name: "Things", url: `${BASE}/Things` }, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });
});

describe("options", () => {
  it("expands with options of their own, and links to what is left", async () => {
    const thing = await ask(
      database,
      `/Things(${id["lake"]})?$select=name&$expand=Datastreams($filter=name ne 'it''s; x';$select=name;$count=true;$expand=Observations($top=2;$skip=1;$orderby=result;$select=result;$filter=result gt -1 and phenomenonTime lt 2026-12-01T00:00:00Z),Thing($select=id))`,
    );
    expect(thing).toMatchObject({ "Datastreams@iot.count": 1 });
    const [stream] = thing!["Datastreams"] as Record<string, unknown>[];
    expect(stream).toMatchObject({
      name: "Mực nước",
      Observations: [{ result: 0.5 }, { result: 1 }],
      Thing: { "@iot.id": id["lake"] },
    });
    const next = stream!["Observations@iot.nextLink"] as string;
    expect(next.startsWith(`${BASE}/Datastreams(${id["level"]})/Observations?$filter=`)).toBe(true);
    const more = await ask(database, next.slice(BASE.length));
    expect(more!.value).toEqual([{ result: 1.5 }, { result: 2 }]);
  });

  it("pages to the end with every row exactly once", async () => {
    for (const set of [
      "Observations",
      "Things",
      "Datastreams",
      "Observations?$orderby=result desc",
      "Locations?$filter=id gt 0",
    ]) {
      const seen: unknown[] = [];
      let at: string | undefined = `/${set}${set.includes("?") ? "&" : "?"}$count=true&$top=7&$select=id`;
      let count: number | undefined;
      while (at !== undefined) {
        const page: Answer = (await ask(database, at))!;
        count = page["@iot.count"];
        seen.push(...page.value.map((row) => row["@iot.id"]));
        at = page["@iot.nextLink"]?.slice(BASE.length);
      }
      expect(seen).toHaveLength(count!);
      expect(new Set(seen).size).toBe(count);
    }
  });

  it("is not stopped by numbers of JSON that no double holds", async () => {
    await asOwner(
      database,
      `insert into senmap.thing (name, classification, properties)
      values ('tiny', 'public', '{"odd": 1e-400}'), ('huge', 'public', '{"odd": 1e400}'), ('plain', 'public', '{"odd": 7}')`,
    );
    expect((await ask(database, "/Things?$select=name&$filter=properties/odd gt 1"))!.value).toEqual([
      { name: "plain" },
    ]);
    expect((await ask(database, "/Things?$select=name&$filter=properties/odd lt 1"))!.value).toEqual([
      { name: "tiny" },
    ]);
  });

  it("bounds pages, and refuses what would be too much", async () => {
    await asOwner(
      database,
      `insert into senmap.observation (datastream_id, phenomenon_time, result)
      select $1, '2026-02-02T00:00:00Z'::timestamptz + n * interval '1 minute', n from generate_series(1, 120) n`,
      [id["pressure"]],
    );
    const observations = `/Datastreams(${id["pressure"]})/Observations`;
    expect((await ask(database, observations))!.value).toHaveLength(100);
    expect((await ask(database, `${observations}?$top=101`))!.value).toHaveLength(101);
    const stream = await ask(database, `/Datastreams(${id["pressure"]})?$expand=Observations`);
    expect(stream!["Observations"]).toHaveLength(25);
    const all = await ask(database, "/Datastreams?$top=5000&$select=id");
    expect(all!.value.length).toBeLessThanOrEqual(1000);
    expect(await ask(database, "/Things?$top=0&$count=true")).toEqual({ "@iot.count": expect.any(Number), value: [] });
    await expect(ask(database, "/Things?$top=1000&$expand=Datastreams($top=1000)")).rejects.toMatchObject({
      kind: "too-many",
    });
    const far = Array.from({ length: 61 }, () => "Thing/id gt 0").join(" or ");
    await expect(ask(database, `/Datastreams?$filter=${far}`)).rejects.toMatchObject({
      kind: "too-many",
      option: "$filter",
    });
    await expect(ask(database, "/Things?$orderby=Datastreams/name")).rejects.toMatchObject({ kind: "unsupported" });
    await expect(ask(database, "/Things?$orderby=Datastreams/observedArea")).rejects.toMatchObject({
      kind: "unsupported",
    });
    await expect(ask(database, "/Locations?$orderby=location")).rejects.toMatchObject({ kind: "type-mismatch" });
  });

  it("orders by what navigations lead to and by parts of results; null is least", async () => {
    const names = (await ask(
      database,
      `/Observations?$filter=Datastream/id in (${id["level"]},${id["words"]})&$orderby=Datastream/Thing/name desc,result&$select=result`,
    ))!.value;
    expect(names.map(({ result }) => result)).toEqual([
      0,
      0.5,
      1,
      1.5,
      2,
      2.5,
      9,
      "đục",
      true,
      { color: "green", grade: 2 },
    ]);
    const [first] = (await ask(database, "/Observations?$orderby=resultTime&$top=1"))!.value;
    expect(first).toMatchObject({ resultTime: null });
  });
});

describe("formats", () => {
  it("gives observations as data arrays", async () => {
    const answer = await ask(
      database,
      `/Datastreams(${id["level"]})/Observations?$resultFormat=dataArray&$select=id,result&$top=2&$count=true`,
    );
    expect(answer).toEqual({
      "@iot.count": 7,
      value: [
        {
          "Datastream@iot.navigationLink": `${BASE}/Datastreams(${id["level"]})`,
          components: ["id", "result"],
          "dataArray@iot.count": 2,
          dataArray: [
            [`${id["level"]}-1782864000000001`, 9],
            [`${id["level"]}-1780272000000000`, 2.5],
          ],
        },
      ],
      "@iot.nextLink": expect.stringContaining("$skip=2"),
    });
    const links = await ask(database, "/Observations?$resultFormat=dataArray&$select=Datastream&$top=1");
    expect(links!.value[0]).toMatchObject({ components: [], dataArray: [[]] });
    await expect(ask(database, "/Things?$resultFormat=dataArray")).rejects.toMatchObject({ kind: "unsupported" });
  });

  it("gives CSV and GeoJSON", async () => {
    const csv = await answerTo(
      database,
      `/Things(${id["lake"]})/Datastreams?$resultFormat=CSV&$select=id,name,unitOfMeasurement&$expand=Thing($select=name)`,
    );
    expect(csv).toEqual({
      kind: "csv",
      body: `id,name,unitOfMeasurement,Thing/name\r\n${id["level"]},Mực nước,"{""name"":""metre"",""symbol"":""m"",""definition"":""ucum:m""}",Hồ 'Xanh'\r\n`,
    });
    const map = await answerTo(database, `/Things?$filter=id eq ${id["lake"]}&$resultFormat=GeoJSON&$select=name`);
    expect(map!.kind).toBe("geojson");
    expect(JSON.parse(map!.body)).toEqual({
      type: "FeatureCollection",
      features: [
        { type: "Feature", geometry: { type: "Point", coordinates: [105.5, 10.5] }, properties: { name: "Hồ 'Xanh'" } },
      ],
    });
    for (const set of ["Locations", "Datastreams", "Observations", "FeaturesOfInterest", "Sensors"])
      expect((await answerTo(database, `/${set}?$resultFormat=GeoJSON&$top=2`))!.body).toContain("FeatureCollection");
    expect((await answerTo(database, `/Things(${id["lake"]})?$resultFormat=GeoJSON`))!.kind).toBe("geojson");
    await expect(ask(database, `/Things(${id["lake"]})?$resultFormat=CSV`)).rejects.toMatchObject({
      kind: "unsupported",
    });
    await expect(ask(database, "/Things?$resultFormat=CSV&$expand=Datastreams")).rejects.toMatchObject({
      kind: "unsupported",
    });
  });
});

describe("rights", () => {
  it("shows what is internal to whom it is open, and to nobody else by any way", async () => {
    const { secret, lake } = id;
    const [row] = await asOwner<{ access: number }>(database, "select access from senmap.datastream where id = $1", [
      secret,
    ]);
    const insider = { claims: { ...ANONYMOUS.claims, access: [row!.access] } };
    const ways: [address: string, isThere: (answer: Awaited<ReturnType<typeof ask>>) => boolean][] = [
      [`/Datastreams(${secret})`, (answer) => answer !== null],
      [`/Datastreams(${secret})/Observations`, (answer) => answer !== null && answer.value.length === 1],
      [`/Datastreams(${secret})/name`, (answer) => answer !== null],
      [`/Datastreams(${secret})/Thing`, (answer) => answer !== null],
      [`/Observations('${secret}-1769904000000000')`, (answer) => answer !== null],
      [`/Observations('${secret}-1769904000000000')/result`, (answer) => answer !== null],
      [`/Datastreams?$filter=id eq ${secret}`, (answer) => answer!.value.length === 1],
      [`/Observations?$filter=Datastream/id eq ${secret}`, (answer) => answer!.value.length === 1],
      [`/Observations?$filter=startswith(id,'${secret}-')`, (answer) => answer!.value.length === 1],
      [`/Things?$filter=Datastreams/name eq 'Kín'`, (answer) => answer!.value.length === 1],
      [`/Things(${lake})/Datastreams?$count=true&$top=0`, (answer) => answer!["@iot.count"] === 2],
      [`/Things(${lake})?$expand=Datastreams($count=true)`, (answer) => answer!["Datastreams@iot.count"] === 2],
      [`/Things(${lake})?$expand=Datastreams`, (answer) => (answer!["Datastreams"] as unknown[]).length === 2],
    ];
    for (const [address, isThere] of ways) {
      expect(isThere(await ask(database, address)), address).toBe(false);
      expect(isThere(await ask(database, address, insider)), address).toBe(true);
    }
  });
});
