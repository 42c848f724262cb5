import type { FilterSpecification, LineLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "./palette.ts";
import { width } from "./width.ts";

type Level = "province" | "district" | "commune";

/** Which borders of an edition a style layer draws. The client sets the same filter for the edition it shows. */
export function borderFilter(edition: string, level: Level, approximate: boolean): FilterSpecification {
  return [
    "all",
    ["==", ["get", "edition"], edition],
    ["==", ["get", "level"], level],
    ["==", ["get", "approximate"], approximate],
  ];
}

/** Borders from small to large, so that the larger lies on top; approximate ones are dashed. */
export function borderLayers(palette: Palette, edition: string): LineLayerSpecification[] {
  const looks: [Level, string, [number, number][]][] = [
    [
      "commune",
      palette.borderCommune,
      [
        [8, 0.4],
        [12, 1.2],
      ],
    ],
    [
      "district",
      palette.borderDistrict,
      [
        [7, 0.8],
        [12, 2],
      ],
    ],
    [
      "province",
      palette.borderProvince,
      [
        [6, 1.2],
        [12, 3],
      ],
    ],
  ];
  return looks.flatMap(([level, colour, stops]) => {
    const common = {
      type: "line" as const,
      source: "admin-units",
      "source-layer": "borders",
      ...(level === "commune" ? { minzoom: 7 } : {}),
    };
    return [
      {
        ...common,
        id: `borders-${level}`,
        filter: borderFilter(edition, level, false),
        layout: { "line-join": "round", "line-cap": "round" },
        paint: { "line-color": colour, "line-width": width(palette, ...stops) },
      },
      {
        ...common,
        id: `borders-${level}-approximate`,
        filter: borderFilter(edition, level, true),
        paint: { "line-color": colour, "line-width": width(palette, ...stops), "line-dasharray": [3, 2.5] },
      },
    ] satisfies LineLayerSpecification[];
  });
}
