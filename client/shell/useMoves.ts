import { useMemo } from "react";
import type { PlaceHit, UnitHit } from "../../server/contract/search.ts";
import { placeInEdition } from "../admin-units/placeInEdition.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { moveToPoint } from "../map/moveCamera.ts";
import { useMap } from "../map/useMap.ts";
import type { Division } from "../view/address.ts";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import type { Scene } from "./useScene.ts";

/** The moves a person can make on the map, each a change of the address. */
export function useMoves({ view, detail, trail }: Pick<Scene, "view" | "detail" | "trail">) {
  const change = useChangeAddress();
  const words = useWords();
  const language = useLanguage();
  return useMemo(() => {
    const glance = useGlance.getState();
    const open = (code: string, edition: string = view.edition.id) => {
      glance.set({ hoveredUnit: null, notice: null, panelOpen: true, filter: null });
      if (code === view.unit && edition === view.edition.id) return change({ object: undefined });
      // Inside a former district its communes stay grouped by it, whichever way the province is divided.
      const grouped = detail?.grouping && edition === view.edition.id ? "district" : undefined;
      change({ unit: code, edition, object: undefined, c: undefined, ...(grouped ? { by: grouped } : {}) }, "push");
    };
    return {
      open,
      up() {
        if (view.object) return change({ object: undefined });
        const parent = trail.at(-1);
        if (parent) open(parent.code);
      },
      divide: (by: Division) => change({ by }),
      switchEdition(id: string) {
        const edition = view.editions.find((one) => one.id === id);
        if (!edition || id === view.edition.id) return;
        const place = detail ? placeInEdition(detail, edition) : { code: edition.root, candidates: [], known: true };
        const unit = detail?.fullName ?? "";
        const title = edition.title[language];
        const text = !place.known ? words.noticeNone(unit, title) : words.noticeSeveral(unit, title);
        glance.set({
          hoveredUnit: null,
          notice:
            place.candidates.length > 0 || !place.known ? { text, edition: id, candidates: place.candidates } : null,
        });
        const grouped = detail?.level === "district" ? { by: "district" as const } : {};
        change({ edition: id, unit: place.code, object: undefined, c: undefined, ...grouped }, "push");
      },
      chooseObject(layer: string, key: string, place?: { lon: number; lat: number }) {
        glance.set({ panelOpen: true });
        const points = view.points.includes(layer) ? view.points : [...view.points, layer];
        change({ points, object: `${layer}:${key}` });
        const map = useMap.getState().map;
        if (map && place) moveToPoint(map, place.lon, place.lat);
      },
      leaveObject: () => change({ object: undefined }),
      toUnitHit: (hit: UnitHit) => open(hit.code, hit.edition),
      toPlaceHit(hit: PlaceHit) {
        this.chooseObject(hit.layer, hit.key, hit);
      },
    };
  }, [view, detail, trail, change, words, language]);
}
export type Moves = ReturnType<typeof useMoves>;
