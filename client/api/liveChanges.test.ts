import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { askAgain, earlierPlace, followChanges, shows, sourcesShowing } from "./liveChanges.ts";

const paths = [
  "/api/session",
  "/api/editions",
  "/api/layers",
  "/api/admin-units?edition=2024&parent=87&level=district",
  "/api/admin-units/2024/87",
  "/api/layers/area/values?edition=2024&level=district&parent=87",
  "/api/layers/flood-stations/features",
  "/api/layers/flood-stations-2/features",
  "/api/search?q=cao",
  "/api/indicators",
  "/api/indicators/CQS01",
  "/api/indicators/CQS01/values?edition=2024&level=district",
  "/api/indicators/CQS01a/values?edition=2024&level=district",
  "/api/admin-units/2024/866/indicators?pillar=digital-society",
  "/api/data-trust?edition=2025&level=commune",
  "/api/data-trust/rows?edition=2025&unit=82&aspect=live&layer=flood-stations",
];
const touched = (layer: string, row: string) => paths.filter((path) => shows(path, { layer, row }));

test("a thing that changed touches its layer's list and the count of the layer, and nothing else", () => {
  expect(touched("flood-stations", "cao-lanh")).toEqual([
    "/api/layers",
    "/api/layers/flood-stations/features",
    "/api/data-trust?edition=2025&level=commune",
    "/api/data-trust/rows?edition=2025&unit=82&aspect=live&layer=flood-stations",
  ]);
});

test("a unit that changed touches all that is told of units, and no list of things", () => {
  expect(touched("admin-units", "admin_unit")).toEqual(
    paths.filter(
      (path) =>
        !["/api/session", "/api/layers", "/api/indicators", "/api/indicators/CQS01"].includes(path) &&
        !path.includes("features"),
    ),
  );
});

test("an indicator whose values changed touches its own figures, and those of many", () => {
  expect(touched("indicators", "CQS01")).toEqual([
    "/api/indicators",
    "/api/indicators/CQS01",
    "/api/indicators/CQS01/values?edition=2024&level=district",
    "/api/admin-units/2024/866/indicators?pillar=digital-society",
    "/api/data-trust?edition=2025&level=commune",
  ]);
});

test("a layer opened or closed touches the list of layers and whatever shows it", () => {
  expect(touched("area", "classification")).toEqual([
    "/api/layers",
    "/api/layers/area/values?edition=2024&level=district&parent=87",
    "/api/search?q=cao",
    "/api/data-trust?edition=2025&level=commune",
  ]);
});

test("tiles of the layer are drawn anew; what is no layer of the list lies in the ground of the map", () => {
  const sources = ["base-map", "admin-units", "points-flood-stations", "points-places"];
  const drawnAnew = (layer: string) =>
    sourcesShowing(sources, [{ layer, row: "1" }], ["area", "flood-stations", "places", "border-gates"]);
  expect(drawnAnew("flood-stations")).toEqual(["points-flood-stations"]);
  expect(drawnAnew("admin-units")).toEqual(["admin-units"]);
  expect(drawnAnew("indicators")).toEqual([]);
  expect(drawnAnew("rivers")).toEqual(["base-map"]);
  expect(drawnAnew("border-gates")).toEqual([]);
  expect(sourcesShowing(sources, null, [])).toEqual(sources);
});

test("what shows a change is stale at once, and everything is when nobody knows what changed", () => {
  const queries = new QueryClient();
  for (const path of paths) queries.setQueryData([path, "vi"], {});
  const stale = () => paths.filter((path) => queries.getQueryState([path, "vi"])?.isInvalidated);
  askAgain(queries, [{ layer: "flood-stations", row: "1" }]);
  expect(stale()).toEqual(touched("flood-stations", "1"));
  askAgain(queries, null);
  expect(stale()).toEqual(paths);
});

test("of two places in the events the earlier is found, by transaction first", () => {
  expect(earlierPlace("9.5", "10.1")).toBe("9.5");
  expect(earlierPlace("10.12", "10.3")).toBe("10.3");
  expect(earlierPlace("", "10.3")).toBe("10.3");
  expect(earlierPlace("10.3", "")).toBe("10.3");
});

test("a station's layer tells of its stations", () => {
  const asked = (layer: string) => shows("/api/sensors/stations?layer=water-level", { layer, row: "7" });
  expect(asked("water-level")).toBe(true);
  expect(asked("salinity")).toBe(false);
});

class FakeStream extends EventTarget {
  static all: FakeStream[] = [];
  static readonly CLOSED = 2;
  readyState = 1;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.all.push(this);
  }
  close() {
    this.readyState = 2;
  }
  tell(type: string, data: unknown = null, lastEventId = "") {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data), lastEventId }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("readings are asked for while they are wanted, from their place on, told in batches, and nothing falls between", () => {
  vi.useFakeTimers();
  FakeStream.all = [];
  vi.stubGlobal("EventSource", FakeStream);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { hidden: false }));
  vi.stubGlobal("window", new EventTarget());
  let from: string | null = null;
  let turned = () => {};
  const heard: unknown[] = [];
  const stop = followChanges(() => {}, {
    from: () => from,
    hear: (told) => heard.push(told),
    subscribe: (call) => {
      turned = call;
      return () => {};
    },
  });
  const [first] = FakeStream.all;
  expect(first?.url).toBe("/api/events");
  first?.tell("open");
  first?.tell("change", { layer: "a", row: "b" }, "20.1");

  from = "19.0";
  turned();
  turned();
  const second = FakeStream.all[1];
  expect(FakeStream.all).toHaveLength(2);
  expect(second?.url).toBe("/api/events?after=19.0&readings=true");
  expect(first?.readyState, "the first is heard until the second stands").toBe(1);
  second?.tell("open");
  expect(first?.readyState).toBe(2);
  second?.tell("readings", [[7, 1, 2, 0]], "21.1");
  second?.tell("readings", [[8, 1, 2, 0]], "21.2");
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(250);
  expect(heard).toEqual([
    [
      [7, 1, 2, 0],
      [8, 1, 2, 0],
    ],
  ]);

  from = null;
  turned();
  expect(FakeStream.all[2]?.url).toBe("/api/events?after=21.2");
  stop();
  expect(FakeStream.all.every(({ readyState }) => readyState === 2)).toBe(true);
});
