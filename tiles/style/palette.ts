/** The colours of the map, named by what they mean. One table a theme; the interface has the same tokens. */
export interface Palette {
  ground: string;
  sea: string;
  outside: string;
  water: string;
  canal: string;
  waterLabel: string;
  land: string;
  hatch: string;
  borderProvince: string;
  borderDistrict: string;
  borderCommune: string;
  label: string;
  labelMuted: string;
  halo: string;
  hover: string;
  selected: string;
  /** Labels and lines grow with the distance they are read from. */
  scale: number;
}

export const THEMES = ["light", "dark", "wall"] as const;
export type Theme = (typeof THEMES)[number];

const night: Palette = {
  ground: "#0B1622",
  sea: "#0B1622",
  outside: "#0B1622",
  water: "#2F5D80",
  canal: "#264861",
  waterLabel: "#7FB2D9",
  land: "#1B2C3D",
  hatch: "#5B7186",
  borderProvince: "#C3D2DF",
  borderDistrict: "#8FA6B9",
  borderCommune: "#4A6179",
  label: "#EAF1F7",
  labelMuted: "#9DB2C6",
  halo: "#0B1622",
  hover: "#EAF1F7",
  selected: "#E0457B",
  scale: 1,
};

export const PALETTES: Record<Theme, Palette> = {
  light: {
    ground: "#F5F7F4",
    sea: "#E6EEF2",
    outside: "#F5F7F4",
    water: "#8FBCD9",
    canal: "#B5D3E5",
    waterLabel: "#2F6C96",
    land: "#FFFFFF",
    hatch: "#A9B6BD",
    borderProvince: "#14232F",
    borderDistrict: "#5B6B78",
    borderCommune: "#A9B6BD",
    label: "#14232F",
    labelMuted: "#5B6B78",
    halo: "#FFFFFF",
    hover: "#14232F",
    selected: "#C2285F",
    scale: 1,
  },
  dark: night,
  wall: { ...night, scale: 2.1 },
};
