import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { borderLayers } from "./borderLayers.ts";
import { labelLayers } from "./labelLayers.ts";
import { type Palette, PALETTES, type Theme } from "./palette.ts";
import { width } from "./width.ts";

/**
 * The MapLibre style of a theme. Which edition, level and unit are shown is decided by the client, which sets
 * the filters of the layers named `units-…`, `borders-…` and `unit-labels`; as served they show nothing twice:
 * the districts of the opening edition.
 * @param origin scheme and host the tiles are asked from, such as http://localhost:8080
 */
export function mapStyle(theme: Theme, origin: string, edition: string): StyleSpecification {
  const palette = PALETTES[theme];
  return {
    version: 8,
    name: `SenMap ${theme}`,
    center: [105.66, 10.5],
    zoom: 9,
    sprite: `${origin}/sprites/${theme}`,
    sources: {
      "base-map": { type: "vector", url: `${origin}/tiles/base-map.json` },
      "admin-units": { type: "vector", url: `${origin}/tiles/admin-units.json` },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": palette.ground } },
      ...unitLayers(palette, edition),
      ...riverLayers(palette),
      ...borderLayers(palette, edition),
      ...outlineLayers(palette),
      ...labelLayers(palette, edition),
    ],
  };
}

const NOTHING: ["==", string, string] = ["==", "a", "b"];

function unitLayers(palette: Palette, edition: string): LayerSpecification[] {
  const source = { source: "admin-units", "source-layer": "units" } as const;
  return [
    {
      id: "units-fill",
      type: "fill",
      ...source,
      filter: ["all", ["==", ["get", "edition"], edition], ["==", ["get", "level"], "district"]],
      paint: { "fill-color": palette.land, "fill-opacity": 1, "fill-antialias": false },
    },
    {
      id: "units-nodata",
      type: "fill",
      ...source,
      filter: ["all", ["==", ["get", "edition"], edition], ["==", ["get", "level"], "district"]],
      paint: {
        "fill-pattern": "hatch",
        "fill-opacity": ["case", ["boolean", ["feature-state", "nodata"], false], 1, 0],
      },
    },
    {
      id: "units-outside",
      type: "fill",
      ...source,
      filter: ["literal", false],
      paint: { "fill-color": palette.outside, "fill-opacity": 0.72 },
    },
  ];
}

function riverLayers(palette: Palette): LayerSpecification[] {
  const source = { source: "base-map", "source-layer": "rivers" } as const;
  return [
    {
      id: "canals",
      type: "line",
      ...source,
      filter: ["==", ["get", "waterway"], "canal"],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": palette.canal, "line-width": width(palette, [8, 0.6], [12, 2], [15, 5]) },
    },
    {
      id: "rivers",
      type: "line",
      ...source,
      filter: ["==", ["get", "waterway"], "river"],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": palette.water, "line-width": width(palette, [6, 0.8], [9, 2.4], [12, 5], [15, 12]) },
    },
  ];
}

function outlineLayers(palette: Palette): LayerSpecification[] {
  const source = { source: "admin-units", "source-layer": "units" } as const;
  const round = { "line-join": "round", "line-cap": "round" } as const;
  return [
    {
      id: "units-hover",
      type: "line",
      ...source,
      filter: NOTHING,
      layout: round,
      paint: { "line-color": palette.hover, "line-width": 2 * palette.scale },
    },
    {
      id: "units-selected",
      type: "line",
      ...source,
      filter: NOTHING,
      layout: round,
      paint: { "line-color": palette.selected, "line-width": 3 * palette.scale },
    },
  ];
}
