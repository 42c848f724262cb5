import type { ExpressionSpecification, SymbolLayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Palette } from "./palette.ts";

/** Drawn from the browser's own fonts, which the client loads: complete in Vietnamese and without a server of glyphs. */
const REGULAR = ["Be Vietnam Pro Medium"];
const BOLD = ["Be Vietnam Pro SemiBold"];

const ofCommune = (otherwise: ExpressionSpecification): ExpressionSpecification => [
  "case",
  ["==", ["get", "level"], "commune"],
  ["get", "name"],
  otherwise,
];
const FULL_NAME = ofCommune(["get", "full_name"]);
const SHORT_NAME = ofCommune([
  "case",
  ["in", "Thành phố ", ["get", "full_name"]],
  ["concat", "TP. ", ["get", "name"]],
  ["in", "Thị xã ", ["get", "full_name"]],
  ["concat", "TX. ", ["get", "name"]],
  ["get", "name"],
]);

/** Names of rivers, archipelagos and units. */
export function labelLayers(palette: Palette, edition: string): SymbolLayerSpecification[] {
  const px = (size: number) => size * palette.scale;
  const bySize = (small: number, large: number): ExpressionSpecification => [
    "interpolate",
    ["linear"],
    ["zoom"],
    8,
    px(small),
    13,
    px(large),
  ];
  const halo = { "text-halo-color": palette.halo, "text-halo-width": 1.6 * palette.scale };
  return [
    {
      id: "river-labels",
      type: "symbol",
      source: "base-map",
      "source-layer": "rivers",
      minzoom: 8,
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 420,
        "text-field": ["get", "name_vi"],
        "text-font": REGULAR,
        "text-size": bySize(11, 14),
        "text-letter-spacing": 0.06,
        "text-max-angle": 30,
      },
      paint: { "text-color": palette.waterLabel, ...halo },
    },
    {
      id: "archipelago-labels",
      type: "symbol",
      source: "base-map",
      "source-layer": "archipelagos",
      layout: { "text-field": ["get", "name_vi"], "text-font": REGULAR, "text-size": px(12), "text-max-width": 8 },
      paint: { "text-color": palette.label, ...halo },
    },
    {
      id: "unit-labels",
      type: "symbol",
      source: "admin-units",
      "source-layer": "unit-labels",
      filter: ["all", ["==", ["get", "edition"], edition], ["==", ["get", "level"], "district"]],
      layout: {
        // From afar there is room for the name alone. A city or town keeps its kind: the district around it has its name.
        "text-field": ["step", ["zoom"], SHORT_NAME, palette.scale > 1 ? 11 : 10, FULL_NAME],
        "text-font": BOLD,
        "text-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          8,
          ["match", ["get", "level"], "commune", px(10.5), px(11)],
          9.5,
          ["match", ["get", "level"], "commune", px(11.9), px(13.5)],
          13,
          ["match", ["get", "level"], "commune", px(15), px(18)],
        ],
        "text-max-width": 7,
        "text-padding": 2,
        "text-variable-anchor": ["center", "top", "bottom", "left", "right"],
        "text-radial-offset": 0.3,
        "text-justify": "auto",
      },
      paint: { "text-color": palette.label, ...halo },
    },
  ];
}
