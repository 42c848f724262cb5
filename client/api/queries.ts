import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { AdminUnitDetail, AdminUnits, Editions, Level } from "../../server/contract/admin-unit.ts";
import type { LayerFeatures, LayerValues, Layers } from "../../server/contract/layer.ts";
import type { SearchAnswer } from "../../server/contract/search.ts";
import { useLanguage } from "../messages/useWords.ts";
import { takeEarly } from "./early.ts";
import { fetchJson } from "./fetchJson.ts";

/** A drawn unit for three-dimensional layers. `id` is the tile feature id. */
export type UnitShapes = FeatureCollection<Polygon | MultiPolygon, { code?: string; name?: string }>;

/** Asks a path of the server in the language of the screen; null asks nothing. */
export function useServer<T>(path: string | null, keepPrevious = false) {
  const language = useLanguage();
  return useQuery({
    queryKey: [path, language],
    // Without an address there is nothing to ask, not even when asked to ask again.
    queryFn:
      path === null
        ? skipToken
        : ({ signal }: { signal: AbortSignal }) => takeEarly<T>(path, language) ?? fetchJson<T>(path, language, signal),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

const query = (values: Record<string, string | null>) =>
  new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null),
  ).toString();

export const useEditions = () => useServer<Editions>("/api/editions");
export const useLayers = () => useServer<Layers>("/api/layers");

/** One unit with its family and history. */
export const useUnit = (edition: string, code: string | null) =>
  useServer<AdminUnitDetail>(code && `/api/admin-units/${edition}/${code}`);

/** The units of one level inside a parent, with figures. */
export const useUnits = (edition: string, parent: string | null, level: Level | null) =>
  useServer<AdminUnits>(parent && level && `/api/admin-units?${query({ edition, parent, level })}`);

export const useLayerValues = (layer: string | null, edition: string, level: Level | null, parent: string | null) =>
  useServer<LayerValues>(
    layer && level && parent && `/api/layers/${layer}/values?${query({ edition, level, parent })}`,
  );

export const useLayerFeatures = (layer: string | null) =>
  useServer<LayerFeatures>(layer && `/api/layers/${layer}/features`);

export const useShapes = (edition: string, level: Level | null, parent: string | null) =>
  useServer<UnitShapes>(level && parent && `/api/admin-units/${edition}/shapes?${query({ level, parent })}`);

export const useSearchAnswer = (text: string) =>
  useServer<SearchAnswer>(text.length >= 2 ? `/api/search?${query({ q: text })}` : null, true);
