import { describe, expect, it } from "vitest";
import type { Expression } from "./ast.ts";
import type { EntityName } from "./entityModel.ts";
import { errorOf } from "./errorOf.ts";
import { parseFilter } from "./parseQueryOptions.ts";

/** A tree in one line: operators first, the whole way of a path. */
function show(tree: Expression): string {
  switch (tree.kind) {
    case "path":
      return `${[...tree.steps.map((step) => step.name + (step.many ? "*" : "")), tree.property, ...tree.below].join("/")}:${tree.type}`;
    case "logical":
    case "comparison":
    case "arithmetic":
      return `(${tree.operator} ${show(tree.left)} ${show(tree.right)})`;
    case "not":
    case "negate":
      return `(${tree.kind} ${show(tree.operand)})`;
    case "in":
      return `(in ${show(tree.operand)} [${tree.list.map(show).join(" ")}])`;
    case "call":
      return `${tree.function}(${tree.arguments.map(show).join(" ")})`;
    case "null":
      return "null";
    case "interval":
      return `${tree.start}..${tree.end}`;
    case "geometry":
      return `<${tree.wkt}>`;
    case "text":
      return JSON.stringify(tree.value);
    default:
      return `${tree.kind === "number" || tree.kind === "boolean" ? "" : `${tree.kind} `}${tree.value}`;
  }
}

describe("$filter", () => {
  it.each<[EntityName, string, string]>([
    ["Observation", "result gt 5", "(gt result:any 5)"],
    [
      "Observation",
      "result gt 1 or result lt 2 and result ne 3",
      "(or (gt result:any 1) (and (lt result:any 2) (ne result:any 3)))",
    ],
    ["Observation", "(result gt 1 or result lt 2) and true", "(and (or (gt result:any 1) (lt result:any 2)) true)"],
    ["Observation", "result add 1 mul 2 sub 3 eq 4", "(eq (sub (add result:any (mul 1 2)) 3) 4)"],
    ["Observation", "result mod 2 eq 0 eq true", "(eq (eq (mod result:any 2) 0) true)"],
    ["Observation", "result eq 1 gt 2", "(eq result:any (gt 1 2))"],
    ["Observation", "not result eq 1 and false", "(and (not (eq result:any 1)) false)"],
    ["Observation", "not(not true)", "(not (not true))"],
    ["Observation", "-result lt -5", "(lt (negate result:any) -5)"],
    ["Observation", "- - 5 eq -(5)", "(eq 5 -5)"],
    ["Observation", "-0 eq 0", "(eq 0 0)"],
    ["Observation", "result eq 1.5e-3", "(eq result:any 0.0015)"],
    ["Observation", "result in (1,-2.5, 'a',null,false)", '(in result:any [1 -2.5 "a" null false])'],
    ["Observation", "id eq '12-1732500000000000'", '(eq id:text "12-1732500000000000")'],
    ["Observation", "@iot.id eq null", "(eq id:text null)"],
    ["Observation", "Datastream/@iot.id eq 3", "(eq Datastream/id:number 3)"],
    ["Observation", "Datastream/Thing/properties/owner eq 'x'", '(eq Datastream/Thing/properties/owner:json "x")'],
    ["Observation", "result/nhiệt_độ ge 30", "(ge result/nhiệt_độ:any 30)"],
    ["Observation", "parameters/0/5g/a-b/dc:title eq 1", "(eq parameters/0/5g/a-b/dc:title:json 1)"],
    ["Thing", "Datastreams/Observations/result gt 4", "(gt Datastreams*/Observations*/result:any 4)"],
    [
      "Thing",
      "properties/Chủ_sở_hữu eq 'Sở Nông nghiệp ''Đồng Tháp'''",
      `(eq properties/Chủ_sở_hữu:json "Sở Nông nghiệp 'Đồng Tháp'")`,
    ],
    ["Thing", "properties/not eq properties/eq", "(eq properties/not:json properties/eq:json)"],
    ["Thing", "name eq ''", '(eq name:text "")'],
    ["Datastream", "unitOfMeasurement/symbol eq '°C'", '(eq unitOfMeasurement/symbol:json "°C")'],
    ["MultiDatastream", "unitOfMeasurements/1/name eq 'm'", '(eq unitOfMeasurements/1/name:json "m")'],
    ["HistoricalLocation", "time ge 2026-11-25", "(ge time:time date 2026-11-25)"],
    ["HistoricalLocation", "time(time) lt 08:30", "(lt time(time:time) timeOfDay 08:30:00)"],
    ["Observation", "resultTime gt 2026-11-25T01:02:03.123Z", "(gt resultTime:time instant 2026-11-25T01:02:03.123Z)"],
    ["Observation", "resultTime gt 2026-11-25T01:02:03+07:00", "(gt resultTime:time instant 2026-11-24T18:02:03Z)"],
    ["Observation", "resultTime gt 2026-11-25T01:02:03 07:00", "(gt resultTime:time instant 2026-11-24T18:02:03Z)"],
    [
      "Observation",
      "validTime eq 2026-11-25T00:00Z/2026-11-26T00:00-05:00",
      "(eq validTime:interval 2026-11-25T00:00:00Z..2026-11-26T05:00:00Z)",
    ],
    ["Observation", "resultTime sub duration'P1DT2H' gt now()", "(gt (sub resultTime:time duration P1DT2H) now())"],
    [
      "Observation",
      "resultTime gt now() add duration'-P1DT0.5S'",
      "(gt resultTime:time (add now() duration P-1DT-0.5S))",
    ],
    [
      "Observation",
      "during(phenomenonTime,2026-01-01T00:00:00Z/2027-01-01T00:00:00Z)",
      "during(phenomenonTime:interval 2026-01-01T00:00:00Z..2027-01-01T00:00:00Z)",
    ],
    [
      "Location",
      "st_within(location,geography'POINT(105.6 10.4)')",
      "st_within(location:geometry <POINT(105.6 10.4)>)",
    ],
    [
      "Location",
      "geo.distance(location, geography'point (1 -2 3e1)') lt 0.5",
      "(lt geo.distance(location:geometry <point (1 -2 3e1)>) 0.5)",
    ],
    ["Location", "geo.length(geography'LINESTRING(1 1, 2 2)') gt 1", "(gt geo.length(<LINESTRING(1 1, 2 2)>) 1)"],
    [
      "Location",
      "st_intersects(location,geography'POLYGON((0 0,1 0,1 1,0 0),(.1 .1,.2 .1,.2 .2,0.1 0.1))')",
      "st_intersects(location:geometry <POLYGON((0 0,1 0,1 1,0 0),(.1 .1,.2 .1,.2 .2,0.1 0.1))>)",
    ],
    ["Location", "st_relate(location,location,'T*F')", 'st_relate(location:geometry location:geometry "T*F")'],
    [
      "Sensor",
      "substringof('nước',tolower(name)) or endswith(substring(name,1,2),'m')",
      '(or substringof("nước" tolower(name:text)) endswith(substring(name:text 1 2) "m"))',
    ],
    ["FeatureOfInterest", "\tname\n eq 'a'\r ", '(eq name:text "a")'],
  ])("%s: %s", (entity, text, tree) => expect(show(parseFilter(text, entity))).toBe(tree));

  it("says where each node stands", () => {
    expect(parseFilter(" not (result gt 5)", "Observation")).toEqual({
      kind: "not",
      at: 2,
      operand: {
        kind: "comparison",
        at: 14,
        operator: "gt",
        left: { kind: "path", at: 7, steps: [], property: "result", type: "any", below: [] },
        right: { kind: "number", at: 17, value: 5 },
      },
    });
  });
});

describe("what is no $filter", () => {
  const thing = "id, name, description, properties, Locations, HistoricalLocations, Datastreams, MultiDatastreams";
  it.each<[string, string, number, string, string]>([
    ["", "empty-option", 1, "", ""],
    ["  ", "empty-option", 1, "", ""],
    ["name eq", "syntax", 8, "", "operand"],
    ["name eq eq", "unknown-property", 9, "eq", thing],
    ["name 'a'", "syntax", 6, "'a'", "operator, end"],
    ["name like 'a'", "syntax", 6, "like", "operator, end"],
    ["name AND name", "syntax", 6, "AND", "operator, end"],
    ["(name", "syntax", 6, "", "operator, )"],
    ["name)", "syntax", 5, ")", "operator, end"],
    ["name eq 😀", "syntax", 9, "😀", "operand"],
    ["name / 2", "syntax", 6, "/", "operator, end"],
    ["tên eq 1", "unknown-property", 1, "tên", thing],
    ["constructor eq 1", "unknown-property", 1, "constructor", thing],
    ["Datastreams/Thing/__proto__ eq 1", "unknown-property", 19, "__proto__", thing],
    [
      "Datastreams/result eq 1",
      "unknown-property",
      13,
      "result",
      "id, name, description, observationType, observedArea, phenomenonTime, resultTime, properties, unitOfMeasurement, Thing, Sensor, ObservedProperty, Observations",
    ],
    ["name/first eq 1", "unknown-property", 6, "first", ""],
    ["Datastreams eq null", "syntax", 13, "eq", "/"],
    ["Datastreams/ eq", "syntax", 13, " ", "name"],
    ["Datastreams/$count gt 1", "unsupported", 13, "$count", ""],
    ["properties/$value eq 1", "unsupported", 12, "$value", ""],
    ["Datastreams/any(d:d/name eq 'a')", "unsupported", 13, "any", ""],
    ["Datastreams/all(d:d/name eq 'a')", "unsupported", 13, "all", ""],
    ["any(d:d/name eq 'a')", "unsupported", 1, "any", ""],
    ["length() eq 1", "arity", 1, "0", "1"],
    ["substring(name) eq 'a'", "arity", 1, "1", "2-3"],
    ["now(1) eq null", "arity", 1, "1", "0"],
    ["concat(name 'a')", "syntax", 13, "'a'", "operator, ,, )"],
    ["id in ()", "syntax", 8, ")", "literal"],
    ["id in (name)", "syntax", 8, "name", "literal"],
    ["id in (-'a')", "syntax", 9, "'a'", "number"],
    ["id in 1", "syntax", 7, "1", "("],
    ["id in (1 2)", "syntax", 10, "2", ",, )"],
    ["name eq 'a", "bad-literal", 11, "", "'"],
    ["name eq 'a\0'", "bad-literal", 11, "\0", ""],
    ["id eq 5gt", "bad-literal", 7, "5gt", "end of literal"],
    ["id eq 5.", "bad-literal", 7, "5.", "end of literal"],
    ["id eq 1e999", "bad-literal", 7, "1e999", "number"],
    ["id eq 9007199254740993", "bad-literal", 7, "9007199254740993", "number"],
    ["id eq guid'1'", "bad-literal", 7, "guid", "duration, geography"],
    ["id eq 2026-02-30", "bad-literal", 7, "2026-02-30", "date"],
    ["id eq 0000-01-01", "bad-literal", 7, "0000-01-01", "date"],
    ["id eq 25:00", "bad-literal", 7, "25:00", "time of day"],
    ["id eq 2026-11-25T01:02:03", "bad-literal", 7, "2026-11-25T01:02:03", "date-time with Z or offset"],
    ["id eq 2026-11-31T01:02:03Z", "bad-literal", 7, "2026-11-31T01:02:03Z", "date-time"],
    ["id eq 9999-12-31T23:00:00-07:00", "bad-literal", 7, "9999-12-31T23:00:00-07:00", "date-time"],
    ["id eq 0001-01-01T00:00:00+07:00", "bad-literal", 7, "0001-01-01T00:00:00+07:00", "date-time"],
    ["id eq 2026-11-25T00:00Z/P1D", "bad-literal", 25, "P1D", "date-time"],
    ["id eq 2026-11-25T00:00Z/2026-11-24T00:00Z", "bad-literal", 25, "2026-11-24T00:00Z", "end after start"],
    ["id eq duration'P'", "bad-literal", 7, "duration'P'", "duration"],
    ["id eq duration'P1DT'", "bad-literal", 7, "duration'P1DT'", "duration"],
    ["id eq duration'1 day'", "bad-literal", 7, "duration'1", "duration"],
    ["id eq geography'POINT(1)'", "bad-literal", 24, ")", "number"],
    ["id eq geography'POINT(1 2'", "bad-literal", 26, "", ")"],
    ["id eq geography'POINT(1 1e999)'", "bad-literal", 25, "1e999)", "finite number"],
    ["id eq geography'POINT(1 2))'", "bad-literal", 27, ")", "'"],
    ["id eq geography'POINT(1 NaN)'", "bad-literal", 25, "NaN)", "number"],
    ["id eq geography'CIRCLE(1 2)'", "bad-literal", 17, "CIRCLE(1 2)", "POINT, LINESTRING, POLYGON"],
    ["id eq geography'LINESTRING(1 2)'", "bad-literal", 31, ")", ","],
    ["id eq geography'LINESTRING(1 2,1 2 3)'", "bad-literal", 37, ")", "number"],
    ["id eq geography'POLYGON((0 0,1 0,1 1,0 1))'", "bad-literal", 25, "(0 0,1 0,1 1,0 1))", "closed ring"],
  ])("%j: %s", (text, kind, position, found, expected) =>
    expect(errorOf(() => parseFilter(text, "Thing"))).toMatchObject({
      kind,
      option: "$filter",
      position,
      found,
      expected,
    }),
  );

  it("names the functions that there are", () =>
    expect(errorOf(() => parseFilter("toString(name)", "Thing"))).toMatchObject({
      kind: "unknown-function",
      found: "toString",
      expected: expect.stringContaining("substringof, endswith") as string,
    }));
});
