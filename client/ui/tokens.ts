/** The colours, spaces and sizes of SenMap. Components name a meaning (`var(--sm-…)`), never a value. */

export const day = {
  ground: "#F5F7F4",
  surface: "#FFFFFF",
  raised: "#F0F4F1",
  line: "#DDE3E0",
  lineStrong: "#C2CCC8",
  text: "#14232F",
  muted: "#566572",
  accent: "#C2285F",
  accentSoft: "#FBE9F0",
  onAccent: "#FFFFFF",
  good: "#1F7A52",
  watch: "#8F6400",
  bad: "#C23329",
  noData: "#E4E8E6",
  noDataLine: "#9AA7A3",
  shadow: "0 1px 2px rgb(20 35 47 / 8%), 0 8px 24px -6px rgb(20 35 47 / 16%)",
} as const;

export const night: Record<keyof typeof day, string> = {
  ground: "#0B1622",
  surface: "#13212F",
  raised: "#1B2C3D",
  line: "#2A3F53",
  lineStrong: "#3D566D",
  text: "#EAF1F7",
  muted: "#9DB2C6",
  accent: "#E0457B",
  accentSoft: "#3A1D30",
  onAccent: "#FFFFFF",
  good: "#4CBF8B",
  watch: "#E2A500",
  bad: "#F07A72",
  noData: "#22323F",
  noDataLine: "#5B7285",
  shadow: "0 1px 2px rgb(0 0 0 / 30%), 0 10px 28px -6px rgb(0 0 0 / 55%)",
};

/** One type scale in rem; the wall density multiplies the rem itself. */
export const fontSizes = { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" } as const;
export const fontFamily = '"Be Vietnam Pro", system-ui, sans-serif';
export const radii = { xs: "0.25rem", sm: "0.375rem", md: "0.5rem", lg: "0.75rem", xl: "1rem" } as const;

/** The accent as the ten shades Mantine wants; 6 is day's, 5 is night's. */
export const lotusShades = [
  "#FFF0F5",
  "#FBDCE7",
  "#F5B6CC",
  "#EF8EB0",
  "#E76896",
  "#E0457B",
  "#C2285F",
  "#A81E50",
  "#8E1743",
  "#701035",
] as const;

/** Night as the ten shades Mantine's dark scheme wants, from text to ground. */
export const nightShades = [
  night.text,
  "#C6D3DF",
  night.muted,
  "#7990A5",
  night.lineStrong,
  night.line,
  night.raised,
  night.surface,
  "#0F1B27",
  night.ground,
] as const;

/** Tokens as CSS custom properties: `lineStrong` becomes `--sm-line-strong`. */
export function tokenVariables(tokens: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tokens).map(([name, value]) => [
      `--sm-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value,
    ]),
  );
}
