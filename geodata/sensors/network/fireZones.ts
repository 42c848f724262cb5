import type { Commune } from "./Commune.ts";
import type { Station } from "./Station.ts";

export const TRAM_CHIM = "30001";

/** Degrees from the label point of the commune, so that five symbols can be told apart. They say nothing of the zones. */
const ZONES: Record<string, [east: number, north: number]> = {
  A1: [-0.012, 0.012],
  A2: [0.012, 0.012],
  A3: [0, 0],
  A4: [-0.012, -0.012],
  A5: [0.012, -0.012],
};

/** The zones of Tràm Chim National Park by their fire danger: level III is where watching becomes duty, V the worst. */
export function fireZones(tramChim: Commune): Station[] {
  return Object.entries(ZONES).map(([zone, [east, north]]) => ({
    key: `tram-chim-${zone.toLowerCase()}`,
    name: { vi: `Phân khu ${zone}, Vườn quốc gia Tràm Chim`, en: `Zone ${zone}, Tràm Chim National Park` },
    description: {
      vi: "Phân khu của vườn quốc gia mà kiểm lâm dự báo cấp cháy rừng.",
      en: "A zone of the national park for which rangers forecast the danger of fire.",
    },
    kind: "fire-zone",
    properties: { zone },
    position: {
      lon: Math.round((tramChim.lon + east) * 1e5) / 1e5,
      lat: Math.round((tramChim.lat + north) * 1e5) / 1e5,
      note: {
        vi: `Vị trí gần đúng: ranh giới phân khu chưa được công bố; đặt quanh tâm ${tramChim.full_name} cho dễ nhìn`,
        en: `Approximate position: the zone's boundary is not published; placed around the centre of ${tramChim.name_en}`,
      },
    },
    source: "tram-chim-fires-2024",
    owner: "VQG-TC",
    classification: "public",
    demo: false,
    streams: [
      {
        property: "fire-danger",
        name: { vi: `Cấp cháy rừng phân khu ${zone}`, en: `Fire danger of zone ${zone}` },
        bands: { edges: [3, 4, 5], levels: [0, 1, 2, 3] },
      },
    ],
  }));
}
