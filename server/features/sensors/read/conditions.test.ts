import { beforeAll, describe, expect, it } from "vitest";
import { ANONYMOUS, type Database } from "../../../platform/database.ts";
import { testDatabase } from "../../../platform/testDatabase.ts";
import type { Expression } from "../odata/ast.ts";
import { FUNCTION_NAMES } from "../odata/functions.ts";
import { parsePath } from "../odata/parsePath.ts";
import { parseFilter } from "../odata/parseQueryOptions.ts";
import { readSensorThings } from "./readSensorThings.ts";
import { addLake, type Answer, ask, asOwner, observe } from "./testReading.ts";

let database: Database;
let id: Record<string, number>;

beforeAll(async () => {
  database = await testDatabase();
  id = await addLake(database);
  await observe(database, id["level"]!, "2026-01-01T00:00:00Z", 1);
  await observe(database, id["level"]!, "2026-02-01T10:20:30.25Z", 2.5, { end: "2026-02-01T12:00:00Z" });
  await observe(database, id["level"]!, "2026-03-01T00:00:00Z", -3, { resultTime: "2026-03-02T00:00:00Z" });
  await observe(database, id["words"]!, "2026-02-01T00:00:00Z", "đục");
  await observe(database, id["words"]!, "2026-02-02T00:00:00Z", { color: "green", grade: 2 });
  await observe(database, id["words"]!, "2026-02-03T00:00:00Z", true);
});

const shown = async (address: string) => (await ask(database, address))!.value;
const encoded = (filter: string) => encodeURIComponent(filter);
/** Whether a condition holds for the thing by the lake. */
const holds = async (filter: string) =>
  (await shown(`/Things?$select=id&$filter=id eq ${id["lake"]} and (${encoded(filter)})`)).length === 1;
const levels = async (filter: string) =>
  (
    await shown(`/Datastreams(${id["level"]})/Observations?$orderby=result&$select=result&$filter=${encoded(filter)}`)
  ).map(({ result }) => result);
const words = async (filter: string) =>
  (
    await shown(
      `/Datastreams(${id["words"]})/Observations?$orderby=phenomenonTime&$select=result&$filter=${encoded(filter)}`,
    )
  ).map(({ result }) => result);

const SQUARE = "geography'POLYGON((105 10,106 10,106 11,105 11,105 10))'";
const HERE = "geography'POINT(105.5 10.5)'";
const FAR = "geography'POINT(1 1)'";
const LINE = "geography'LINESTRING(105.5 10,105.5 11)'";
const TRUE = [
  "name eq 'Hồ ''Xanh'''",
  "not (name eq 'x') and not name eq 'y'",
  "name ne null",
  "properties/a/b eq 3",
  "properties/a/b ge 3 and properties/a/b lt 3.5",
  "properties/a/b in (1,3)",
  "properties/a/b mul 2 eq 6",
  "properties/list/1 eq 'two'",
  "properties/list/1 in ('two','three')",
  "properties/flag",
  "properties/flag eq true",
  "properties/none eq null",
  "properties/nowhere eq null",
  "properties/nowhere ne 5",
  "not (properties/nowhere gt 5)",
  "properties/a/b ne 'text'",
  "properties/a/b eq properties/a/b",
  "properties/since lt 2026-02-01T00:00:00Z",
  "properties/since eq 2026-01-01",
  "properties/senmap.classification eq 'public'",
  "Datastreams/name eq 'Mực nước'",
  "Datastreams/ObservedProperty/name eq 'Độ sâu' and Datastreams/Sensor/metadata eq 'https://example.org/radar.pdf'",
  "Datastreams/unitOfMeasurement/symbol eq 'm'",
  "MultiDatastreams/ObservedProperties/name eq 'Nhiệt độ'",
  "Datastreams/phenomenonTime lt 2026-04-01T00:00:00Z",
  "Datastreams/Observations/result eq -3",
  "Datastreams/resultTime eq 2026-03-02T00:00:00Z",
  "Datastreams/observedArea eq null",
  "null eq null",
  "true and not false",
  "1 add 2 mul 3 eq 7 and 7 mod 4 eq 3 and 7 div 2 eq 3.5 and 5 sub 7 eq -2 and -(3) lt -id mod 1",
  "1 in (1,2) and 'a' in ('a') and not ('b' in ('a'))",
  "2026-01-01 eq 2026-01-01 and 2026-01-01 lt 2026-01-02T00:00:00Z",
  "10:20:30 gt 10:20:29",
  "now() gt 2020-01-01T00:00:00Z and now() sub duration'P1D' lt now()",
  "now() sub 2020-01-01T00:00:00Z gt duration'P1D'",
  "duration'PT1H' mul 24 eq duration'P1D' and -(duration'PT1H') lt duration'PT1S'",
  "duration'PT2H' div 2 add duration'PT1H' eq duration'PT2H'",
  "substringof('Xanh',name)",
  "contains(name,'Xanh') and not contains(name,'%')",
  "startswith(name,'Hồ')",
  "endswith(name,'''')",
  "length(name) eq 9",
  "indexof(name,'X') eq 4",
  "substring(name,4,4) eq 'Xanh' and substring(name,8) eq ''''",
  "tolower(name) eq 'hồ ''xanh''' and toupper('ệ') eq 'Ệ'",
  "trim('  a ') eq 'a'",
  "concat(concat(name,'-'),'b') eq 'Hồ ''Xanh''-b'",
  "year(2026-02-01T23:00:00-07:00) eq 2026 and month(2026-01-31T23:00:00-07:00) eq 2 and day(2026-02-03) eq 3",
  "hour(2026-01-01T05:06:07.25Z) eq 5 and minute(2026-01-01T05:06:07Z) eq 6 and second(05:06:07.5) eq 7",
  "fractionalseconds(2026-01-01T05:06:07.25Z) eq 0.25",
  "date(2026-02-01T23:00:00-07:00) eq 2026-02-02 and time(2026-02-01T01:02:03Z) eq 01:02:03",
  "totaloffsetminutes(now()) eq 0",
  "mindatetime() lt now() and maxdatetime() gt now()",
  "round(2.5) eq 3 and round(-2.5) eq -3 and floor(2.7) eq 2 and ceiling(2.1) eq 3",
  `geo.distance(Locations/location,${HERE}) lt 0.001 and geo.length(${LINE}) eq 1`,
  `geo.intersects(Locations/location,${LINE})`,
  `st_within(Locations/location,${SQUARE}) and not st_within(Locations/location,${FAR})`,
  `st_contains(${SQUARE},Locations/location) and st_intersects(${SQUARE},Locations/location)`,
  `st_equals(Locations/location,${HERE}) and st_disjoint(Locations/location,${FAR})`,
  `st_crosses(${LINE},geography'LINESTRING(105 10.5,106 10.5)')`,
  `st_touches(${SQUARE},geography'POINT(105 10)')`,
  `st_overlaps(${SQUARE},geography'POLYGON((105.5 10.5,107 10.5,107 12,105.5 10.5))')`,
  `st_relate(Locations/location,${HERE},'0FFFFFFF2') and st_relate(Locations/location,${HERE}) eq '0FFFFFFF2'`,
  `st_intersects(geography'POLYGON((0 0,1 1,1 0,0 1,0 0))',geography'POINT(0.1 0.1)')`,
  "before(2026-01-01T00:00:00Z,2026-01-02T00:00:00Z) and after(2026-01-03T00:00:00Z,2026-01-01T00:00:00Z/2026-01-02T00:00:00Z)",
  "meets(2026-01-01T00:00:00Z/2026-01-02T00:00:00Z,2026-01-02T00:00:00Z/2026-01-03T00:00:00Z)",
  "during(2026-01-01T05:00:00Z,2026-01-01T00:00:00Z/2026-01-02T00:00:00Z)",
  "overlaps(2026-01-01T00:00:00Z/2026-01-03T00:00:00Z,2026-01-02T00:00:00Z/2026-01-04T00:00:00Z) and overlaps(2026-01-02T00:00:00Z,2026-01-01T00:00:00Z/2026-01-03T00:00:00Z)",
  "starts(2026-01-01T00:00:00Z,2026-01-01T00:00:00Z/2026-01-03T00:00:00Z) and finishes(2026-01-03T00:00:00Z,2026-01-01T00:00:00Z/2026-01-03T00:00:00Z)",
  "not before(2026-01-02T00:00:00Z/2026-01-03T00:00:00Z,2026-01-02T12:00:00Z)",
];

describe("conditions", () => {
  it.each(TRUE)("%s", async (filter) => expect(await holds(filter)).toBe(true));

  it("are tried with every function there is", () => {
    for (const name of FUNCTION_NAMES)
      expect(
        TRUE.some((filter) => filter.includes(`${name}(`)),
        name,
      ).toBe(true);
  });

  it.each(
    [
      "name gt null",
      "properties/a/b eq 'text'",
      "properties/nowhere",
      "not properties/flag",
      "properties/flag eq 'true'",
      "Datastreams/name eq null",
      "Datastreams/Observations/result eq 100",
      "substringof(name,'x') or contains(properties/a/b,'3')",
      "name eq ''' or true or name eq '''",
      "name eq '\\'' or 1 eq 1 --'",
      "properties/a/c'd eq '$1'",
      "id gt 9007199254740991",
      "id eq 1.5 or id in (1.5,2.5)",
      "MultiDatastreams/name in (null,'x')",
    ].map((filter) => [filter.replace("a/c'd", "a/c"), filter]),
  )("not %s", async (filter) => expect(await holds(filter)).toBe(false));

  it("compare results by what they are", async () => {
    expect(await levels("result gt 1")).toEqual([2.5]);
    expect(await levels("result ne 1")).toEqual([-3, 2.5]);
    expect(await levels("not result eq 1")).toEqual([-3, 2.5]);
    expect(await levels("result ge -result")).toEqual([1, 2.5]);
    expect(await levels("result in (1,2.5,null)")).toEqual([1, 2.5]);
    expect(await levels("result eq 'abc'")).toEqual([]);
    expect(await levels("result eq null")).toEqual([]);
    expect(await words("result eq 'đục'")).toEqual(["đục"]);
    expect(await words("result eq true")).toEqual([true]);
    expect(await words("result")).toEqual([true]);
    expect(await words("result/color eq 'green' and result/grade gt 1.5")).toEqual([{ color: "green", grade: 2 }]);
    expect(await words("startswith(result,'đ')")).toEqual(["đục"]);
  });

  it("compare times that may take a while", async () => {
    expect(await levels("phenomenonTime gt 2026-02-01T10:20:30.25Z")).toEqual([-3]);
    expect(await levels("phenomenonTime ge 2026-02-01T10:20:30.25Z")).toEqual([-3, 2.5]);
    expect(await levels("phenomenonTime lt 2026-02-01T11:00:00Z")).toEqual([1]);
    expect(await levels("phenomenonTime le 2026-02-01T12:00:00Z")).toEqual([1, 2.5]);
    expect(await levels("phenomenonTime eq 2026-02-01T10:20:30.25Z/2026-02-01T12:00:00Z")).toEqual([2.5]);
    expect(await levels("phenomenonTime eq 2026-01-01T00:00:00Z")).toEqual([1]);
    expect(await levels("phenomenonTime ge 2026-02-01T00:00:00Z/2026-02-02T00:00:00Z")).toEqual([-3]);
    expect(await levels("phenomenonTime le 2026-02-01T00:00:00Z/2026-03-01T00:00:00Z")).toEqual([1]);
    expect(await levels("during(phenomenonTime,2026-02-01T00:00:00Z/2026-02-02T00:00:00Z)")).toEqual([2.5]);
    expect(await levels("phenomenonTime add duration'P31D' gt 2026-03-01T00:00:00Z")).toEqual([-3, 2.5]);
    expect(await levels("hour(phenomenonTime) eq 10 and fractionalseconds(phenomenonTime) eq 0.25")).toEqual([2.5]);
    expect(await levels("resultTime gt phenomenonTime")).toEqual([-3]);
    expect(await levels("resultTime eq null and validTime eq null")).toEqual([1, 2.5]);
    expect(await levels("validTime lt 2026-01-01T00:00:00Z")).toEqual([]);
  });

  it("find readings by their ids and by what they are of", async () => {
    const key = `${id["level"]}-1767225600000000`;
    expect(await levels(`id eq '${key}'`)).toEqual([1]);
    expect(await levels(`'${key}' eq id`)).toEqual([1]);
    expect(await levels(`id in ('${key}','x',null)`)).toEqual([1]);
    expect(await levels("id eq 'x' or id eq '1-999999999999999999'")).toEqual([]);
    expect(await levels(`Datastream/Thing/id eq ${id["lake"]}`)).toEqual([-3, 1, 2.5]);
    // Where there is no feature there is no name either, and that is not 'x'.
    expect(await levels("FeatureOfInterest/name eq null")).toEqual([-3, 1, 2.5]);
    expect(await levels("FeatureOfInterest/name ne 'x'")).toEqual([-3, 1, 2.5]);
    expect(await levels("FeatureOfInterest/name ne null")).toEqual([]);
    await asOwner(database, "update senmap.location set feature_id = $1 where id = $2", [id["feature"], id["place"]]);
    expect(await levels("FeatureOfInterest/name eq 'Nước hồ'")).toEqual([-3, 1, 2.5]);
    expect(await shown(`/FeaturesOfInterest(${id["feature"]})/Observations`)).toHaveLength(3);
  });

  it("of shapes say nothing of collections that they cannot judge", async () => {
    const shape = { type: "GeometryCollection", geometries: [{ type: "Point", coordinates: [105.5, 10.5] }] };
    await asOwner(database, "insert into senmap.location (name, location, classification) values ('C', $1, 'public')", [
      JSON.stringify(shape),
    ]);
    const found = async (filter: string) =>
      (await shown(`/Locations?$filter=name eq 'C' and (${encoded(filter)})`)).length;
    expect(await found(`st_intersects(location,${SQUARE}) and geo.distance(location,${HERE}) eq 0`)).toBe(1);
    for (const name of ["equals", "disjoint", "touches", "within", "overlaps", "crosses", "contains"])
      expect(await found(`not st_${name}(location,${SQUARE})`), name).toBe(1);
    expect(await found(`st_relate(location,${SQUARE}) eq null`)).toBe(1);
  });

  it("take texts and keys as what they are, whatever they hold", async () => {
    const hostile = [`'`, `"`, `\\`, `$1`, `'; drop table senmap.thing; --`, `{"a":1}`, `}`, `,`, `NULL`];
    for (const text of hostile) {
      await asOwner(database, "update senmap.thing set name = $1, properties = $2 where id = $3", [
        text,
        JSON.stringify({ [text]: { [text]: text } }),
        id["pond"],
      ]);
      const filter = parseFilter(`name eq '${text.replaceAll("'", "''")}'`, "Thing");
      const key: Expression = {
        kind: "path",
        at: 1,
        steps: [],
        property: "properties",
        type: "json",
        below: [text, text],
      } as const;
      const value: Expression = { kind: "text", at: 1, value: text };
      const both: Expression = {
        kind: "logical",
        at: 1,
        operator: "and",
        left: filter,
        right: { kind: "comparison", at: 1, operator: "eq", left: key, right: value },
      };
      const answer = await database.asPerson(ANONYMOUS, (query) =>
        readSensorThings(query, parsePath("/Things"), { filter: both }, { base: `http://${text}/`, url: "/" }),
      );
      const { value: things } = JSON.parse(answer!.body) as Answer;
      expect(things).toEqual([expect.objectContaining({ "@iot.id": id["pond"], name: text })]);
    }
  });

  it.each([
    ["name gt 5", "type-mismatch"],
    ["id eq 'x'", "type-mismatch"],
    ["name", "type-mismatch"],
    ["5", "type-mismatch"],
    ["name and true", "type-mismatch"],
    ["name add 5 eq 3", "type-mismatch"],
    ["length(id) eq 3", "type-mismatch"],
    ["year(name) eq 3", "type-mismatch"],
    ["-name eq 3", "type-mismatch"],
    ["name in (1,2)", "type-mismatch"],
    ["10:20:30 eq now()", "type-mismatch"],
    ["st_within(name,name)", "type-mismatch"],
    ["Locations/location eq Locations/location", "type-mismatch"],
    ["st_relate(Locations/location,Locations/location,name)", "type-mismatch"],
    ["properties/a eq duration'P1D'", "type-mismatch"],
    ["id div 0 eq 1", "invalid-expression"],
    ["substring(name,0,-1) eq 'x'", "invalid-expression"],
    ["substring(name,1e300) eq 'x'", "invalid-expression"],
    ["id mul 1e300 mul 1e300 gt 1", "invalid-expression"],
    ["now() add duration'P999999Y' gt now()", "invalid-expression"],
  ])("%s is refused as %s", async (filter, kind) => {
    await expect(ask(database, `/Things?$filter=${encoded(filter)}`)).rejects.toMatchObject({ kind });
  });
});
