import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { askAgain, shows, sourcesShowing } from "./liveChanges.ts";

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
