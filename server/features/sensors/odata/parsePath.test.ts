import { describe, expect, it } from "vitest";
import { errorOf } from "./errorOf.ts";
import { parsePath } from "./parsePath.ts";

describe("a resource path", () => {
  it.each<[string, object]>([
    ["", { kind: "root" }],
    ["/", { kind: "root" }],
    ["/CreateObservations", { kind: "action", name: "CreateObservations" }],
    [
      "/Things",
      { kind: "set", refs: false, steps: [{ name: "Things", entity: "Thing", many: true, at: 2, id: null }] },
    ],
    ["/FeaturesOfInterest", { kind: "set", steps: [{ entity: "FeatureOfInterest" }] }],
    ["/Things(1)", { kind: "entity", refs: false, steps: [{ id: 1 }] }],
    ["/Things( -1 )", { kind: "entity", steps: [{ id: -1 }] }],
    ["/Things('a/b''c')", { kind: "entity", steps: [{ id: "a/b'c" }] }],
    ["/Things/$ref", { kind: "set", refs: true }],
    ["/Things(1)/Datastreams/$ref", { kind: "set", refs: true, steps: [{ id: 1 }, { name: "Datastreams", id: null }] }],
    [
      "/Datastreams(1)/Thing",
      { kind: "entity", refs: false, steps: [{ id: 1 }, { name: "Thing", many: false, id: null, at: 17 }] },
    ],
    ["/Datastreams(1)/Thing/$ref", { kind: "entity", refs: true }],
    ["/Datastreams(1)/Thing/Locations(7)/Things", { kind: "set", steps: [{}, {}, { id: 7 }, { entity: "Thing" }] }],
    [
      "/Things(1)/Datastreams(2)/Observations('12-1732500000000000')/result/$value",
      {
        kind: "property",
        property: "result",
        type: "any",
        below: [],
        raw: true,
        steps: [{}, {}, { id: "12-1732500000000000" }],
      },
    ],
    ["/Things(1)/name", { kind: "property", property: "name", type: "text", raw: false }],
    ["/Things(1)/@iot.id", { kind: "property", property: "id", type: "number" }],
    [
      "/Things(1)/properties/chủ/0/$value",
      { kind: "property", property: "properties", below: ["chủ", "0"], raw: true },
    ],
    ["/MultiDatastreams(1)/ObservedProperties", { kind: "set", steps: [{}, { entity: "ObservedProperty" }] }],
  ])("%s", (path, expected) => expect(parsePath(path)).toMatchObject(expected));

  it.each([
    ["Things", "syntax", 1, "/"],
    ["//Things", "syntax", 2, "name"],
    ["/Things/", "syntax", 9, "name"],
    ["/Thing", "unknown-entity", 2, expect.stringMatching(/^Things, .*FeaturesOfInterest$/)],
    ["/things", "unknown-entity", 2, expect.stringContaining("Things")],
    ["/constructor", "unknown-entity", 2, expect.anything()],
    ["/Things/name", "syntax", 9, "(, $ref"],
    ["/Things/Datastreams", "syntax", 9, "(, $ref"],
    ["/Things/$count", "unsupported", 9, "(, $ref"],
    ["/Things(1)/$count", "unsupported", 12, ""],
    ["/Things(1)/Observations", "unknown-property", 12, expect.stringContaining("Datastreams")],
    ["/Things()", "bad-literal", 9, "integer, text"],
    ["/Things(a)", "bad-literal", 9, "integer, text"],
    ["/Things(1.5)", "bad-literal", 9, "integer, text"],
    ["/Things(-'a')", "bad-literal", 10, "integer, text"],
    ["/Things(1", "syntax", 10, ")"],
    ["/Things(1)(2)", "syntax", 11, "/, end"],
    ["/Things(1) /name", "syntax", 12, "/, end"],
    ["/Datastreams(1)/Thing(1)", "syntax", 22, "/, end"],
    ["/Things(1)/name/first", "unknown-property", 17, "$value"],
    ["/Things(1)/name/$ref", "unsupported", 17, ""],
    ["/Things(1)/name/$value/more", "syntax", 23, "end"],
    ["/Things/$ref/more", "syntax", 13, "end"],
    ["/CreateObservations/more", "syntax", 20, "end"],
    ["/CreateObservations(1)", "syntax", 20, "end"],
  ])("%j is none", (path, kind, position, expected) =>
    expect(errorOf(() => parsePath(path))).toMatchObject({ kind, position, expected, option: "" }),
  );
});
