import { readFileSync } from "node:fs";
import type { FeatureCollection, LineString } from "geojson";
import { slugOf } from "../../slugOf.ts";
import type { Dataset } from "../Dataset.ts";

interface Properties {
  name: string;
  name_en: string | null;
  waterway: string;
}

const text = readFileSync(new URL("./rivers.geojson", import.meta.url), "utf8");
const { features } = JSON.parse(text) as FeatureCollection<LineString, Properties>;

const counts = new Map<string, number>();

/** "Sông Tiền", third stretch → "song-tien-3": the file has no ids, and one river has several stretches. */
function keyOf(name: string): string {
  const slug = slugOf(name);
  const count = (counts.get(slug) ?? 0) + 1;
  counts.set(slug, count);
  return `${slug}-${count}`;
}

export const dataset: Dataset = {
  id: "rivers",
  sources: [
    {
      id: "openstreetmap",
      title: "OpenStreetMap: sông và kênh lớn",
      publisher: "© OpenStreetMap contributors",
      url: "https://www.openstreetmap.org/copyright",
      published: null,
      licence: "ODbL 1.0",
      note: "Đã khái quát hóa khoảng 25 m, có thể lệch vài chục mét; không phải toàn bộ mạng kênh.",
    },
  ],
  rows: features.map(({ properties: { name, name_en, waterway }, geometry }) => ({
    key: keyOf(name),
    name,
    name_en,
    waterway,
    geometry,
  })),
};
