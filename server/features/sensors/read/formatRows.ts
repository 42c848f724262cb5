import type { QueryOptions, ResourcePath } from "../odata/ast.ts";
import { formatCsv } from "./formatCsv.ts";
import type { SensorThingsAnswer } from "./readSensorThings.ts";
import type { Page, PageRow } from "./readSet.ts";
import { shownProperties } from "./renderMembers.ts";

const counted = ({ count }: Page) => (count === null ? "" : `"@iot.count":${count},`);
const following = ({ next }: Page) => (next === null ? "" : `,"@iot.nextLink":${JSON.stringify(next)}`);

/** A row as a feature of GeoJSON. */
export function formatFeature({ entity, place }: PageRow): string {
  return `{"type":"Feature","geometry":${place ?? "null"},"properties":${entity}}`;
}

/** Observations by datastream, each as the list of its values. */
function formatDataArray({ rows }: Page, components: string): string {
  const groups = Map.groupBy(rows, ({ datastream }) => datastream);
  return [...groups]
    .map(
      ([link, list]) =>
        `{${link},"components":${components},` +
        `"dataArray@iot.count":${list.length},"dataArray":[${list.map(({ entity }) => entity).join(",")}]}`,
    )
    .join(",");
}

/** A page in the format that was asked for. */
export function formatRows(
  page: Page,
  { steps, refs }: Extract<ResourcePath, { kind: "set" }>,
  options: QueryOptions,
): SensorThingsAnswer {
  const { entity } = steps.at(-1)!;
  const format = refs ? "JSON" : (options.resultFormat ?? "JSON");
  switch (format) {
    case "CSV":
      return { kind: "csv", body: formatCsv(page.rows, entity, options), next: page.next ?? undefined };
    case "GeoJSON":
      return {
        kind: "geojson",
        body: `{"type":"FeatureCollection",${counted(page)}"features":[${page.rows.map(formatFeature).join(",")}]${following(page)}}`,
      };
    case "dataArray": {
      const components = shownProperties(entity, options.select);
      return {
        kind: "json",
        body: `{${counted(page)}"value":[${formatDataArray(page, JSON.stringify(components))}]${following(page)}}`,
      };
    }
    case "JSON":
      return {
        kind: "json",
        body: `{${counted(page)}"value":[${page.rows.map((row) => row.entity).join(",")}]${following(page)}}`,
      };
  }
}
