import { describe, expect, it } from "vitest";
import type { Expand, ExpandOptions } from "./ast.ts";
import { errorOf } from "./errorOf.ts";
import { parseExpand, parseOrderBy, parseQueryOptions, parseSelect } from "./parseQueryOptions.ts";

/** What is expanded, by name: the names of other options, and what is expanded within. */
function outline(list: Expand[]): Record<string, unknown> {
  const inner = ({ expand, ...rest }: ExpandOptions) => ({ ...outline(expand ?? []), ...rest });
  return Object.fromEntries(list.map(({ navigation, options }) => [navigation.name, inner(options)]));
}

describe("$orderby", () => {
  it("has several keys, each a path or an expression", () =>
    expect(
      parseOrderBy("phenomenonTime desc, Datastream/id asc,result mul -1,Datastream/properties/desc", "Observation"),
    ).toMatchObject([
      { expression: { kind: "path", property: "phenomenonTime" }, descending: true },
      {
        expression: { kind: "path", steps: [{ name: "Datastream", entity: "Datastream", many: false }] },
        descending: false,
      },
      { expression: { kind: "arithmetic", operator: "mul", right: { value: -1 } }, descending: false },
      { expression: { kind: "path", below: ["desc"] }, descending: false },
    ]));

  it.each([
    ["result down", "syntax", 8],
    ["result desc asc", "syntax", 13],
    ["result,", "syntax", 8],
    ["kết_quả", "unknown-property", 1],
  ])("%j is none", (text, kind, position) =>
    expect(errorOf(() => parseOrderBy(text, "Observation"))).toMatchObject({ kind, position, option: "$orderby" }),
  );
});

describe("$select", () => {
  it("has properties and links, each once", () =>
    expect(parseSelect("@iot.id, result,id,Datastream", "Observation")).toEqual([
      { kind: "property", at: 1, property: "id", type: "text" },
      { kind: "property", at: 10, property: "result", type: "any" },
      { kind: "navigation", at: 20, navigation: { name: "Datastream", entity: "Datastream", many: false } },
    ]));

  it.each([
    ["result,,id", "syntax", 8],
    ["name", "unknown-property", 1],
    ["parameters/a", "unsupported", 11],
    ["*", "syntax", 1],
    ["result id", "syntax", 8],
  ])("%j is none", (text, kind, position) =>
    expect(errorOf(() => parseSelect(text, "Observation"))).toMatchObject({ kind, position, option: "$select" }),
  );
});

describe("$expand", () => {
  it.each<[string, object]>([
    ["Locations", { Locations: {} }],
    ["Datastreams/ObservedProperty", { Datastreams: { ObservedProperty: {} } }],
    [
      "Datastreams/Sensor,Locations,Datastreams/ObservedProperty",
      { Datastreams: { Sensor: {}, ObservedProperty: {} }, Locations: {} },
    ],
    ["Datastreams($top=2),Datastreams/Sensor($count=true)", { Datastreams: { top: 2, Sensor: { count: true } } }],
    ["Datastreams/Sensor,Datastreams($skip=1)", { Datastreams: { skip: 1, Sensor: {} } }],
    ["Datastreams ( $skip = 3 ; $count = false )", { Datastreams: { skip: 3, count: false } }],
  ])("%s", (text, expected) => expect(outline(parseExpand(text, "Thing"))).toEqual(expected));

  it("holds options of its own, resolved where they stand", () => {
    const text =
      "Datastreams($select=id,name;$expand=Observations($top=1;$orderby=phenomenonTime desc;$filter=result gt 5 and Datastream/name eq ';$)')),Locations";
    const [datastreams, locations] = parseExpand(text, "Thing");
    expect(locations).toEqual({
      at: text.length - 8,
      navigation: { name: "Locations", entity: "Location", many: true },
      options: {},
    });
    expect(datastreams).toMatchObject({
      navigation: { entity: "Datastream" },
      options: {
        select: [{ property: "id" }, { property: "name" }],
        expand: [
          {
            navigation: { entity: "Observation" },
            options: {
              top: 1,
              orderby: [{ descending: true }],
              filter: { kind: "logical", right: { right: { value: ";$)" } } },
            },
          },
        ],
      },
    });
  });

  it.each([
    ["name", "unknown-property", 1, "Locations, HistoricalLocations, Datastreams, MultiDatastreams"],
    ["Datastreams/name", "unknown-property", 13, "Thing, Sensor, ObservedProperty, Observations"],
    ["Datastreams/$ref", "unsupported", 13, ""],
    ["Datastreams()", "syntax", 13, "$filter, $orderby, $select, $expand, $top, $skip, $count"],
    ["Datastreams($levels=2)", "unknown-option", 13, "$filter, $orderby, $select, $expand, $top, $skip, $count"],
    [
      "Datastreams($resultFormat=CSV)",
      "unknown-option",
      13,
      "$filter, $orderby, $select, $expand, $top, $skip, $count",
    ],
    ["Datastreams($top=1;$top=2)", "repeated-option", 20, ""],
    ["Datastreams($top=1),Datastreams($top=2)", "repeated-option", 21, ""],
    ["Datastreams($select=)", "empty-option", 21, ""],
    ["Datastreams($filter=;$top=1)", "empty-option", 21, ""],
    ["Datastreams($top 1)", "syntax", 18, "="],
    ["Datastreams($top=1", "syntax", 19, ";, )"],
    ["Datastreams($top=-1)", "bad-literal", 18, "integer from 0"],
    ["Datastreams($filter=tên eq 1)", "unknown-property", 21, expect.stringContaining("unitOfMeasurement")],
    ["Datastreams Locations", "syntax", 13, "/, (, ,, end"],
  ])("%j is none", (text, kind, position, expected) =>
    expect(errorOf(() => parseExpand(text, "Thing"))).toMatchObject({ kind, position, expected, option: "$expand" }),
  );
});

describe("query options", () => {
  it("are read from an address", () => {
    const search =
      "?$filter=name%20eq%20'C%E1%BA%A7u+%26+%C4%91%C6%B0%E1%BB%9Dng'&$top=10&$skip=0&$count=true&$resultFormat=geojson&token=1&$select=id&$expand=Things";
    const options = parseQueryOptions(search, "Location");
    expect(options).toMatchObject({
      filter: { right: { value: "Cầu & đường" } },
      top: 10,
      skip: 0,
      count: true,
      resultFormat: "GeoJSON",
      select: [{ property: "id" }],
      expand: [{ navigation: { name: "Things" } }],
    });
    expect(parseQueryOptions(new URLSearchParams(search), "Location")).toEqual(options);
    expect(parseQueryOptions("", "Location")).toEqual({});
  });

  it.each(["dataArray", "CSV", "GeoJSON", "JSON"])("$resultFormat=%s is written in any case", (format) => {
    for (const text of [format, format.toLowerCase(), format.toUpperCase()])
      expect(parseQueryOptions(`$resultFormat=${text}`, "Thing").resultFormat).toBe(format);
  });

  it.each([
    ["$format=JSON", "unknown-option", "$format", 1],
    ["$Filter=id eq 1", "unknown-option", "$Filter", 1],
    ["filter=id eq 1", "unknown-option", "filter", 1],
    ["$constructor=1", "unknown-option", "$constructor", 1],
    ["$=1", "unknown-option", "$", 1],
    ["$top=1&$top=1", "repeated-option", "$top", 1],
    ["$filter=", "empty-option", "$filter", 1],
    ["$top=", "empty-option", "$top", 1],
    ["$top=-1", "bad-literal", "$top", 1],
    ["$top=1.0", "bad-literal", "$top", 1],
    ["$top=1e1", "bad-literal", "$top", 1],
    ["$top=9007199254740992", "bad-literal", "$top", 1],
    ["$top=1 2", "syntax", "$top", 3],
    ["$skip=a", "bad-literal", "$skip", 1],
    ["$count=yes", "bad-literal", "$count", 1],
    ["$resultFormat=xml", "bad-literal", "$resultFormat", 1],
    ["$top=1&$filter=id%20eq%20%ZZ", "syntax", "$filter", 7],
  ])("%s", (search, kind, option, position) =>
    expect(errorOf(() => parseQueryOptions(search, "Thing"))).toMatchObject({ kind, option, position }),
  );
});
