import type { Layer } from "../../server/contract/layer.ts";
import { STALE, UNSAID } from "../api/Reading.ts";

// How a level looks, apart from its colour: round is good, angular is an alarm, square is unsaid, dashed and hollow is
// old; an alarm has a thick ring, and a gauge at the left has as many bars filled as the level is high.

export type Badge = {
  shape: "round" | "angular" | "square" | "hollow";
  fill: string;
  /** Of what is written in it. */
  ink: string;
  ring: string;
  /** Bars filled and bars in all; null: no gauge. */
  gauge: { filled: number; of: number } | null;
};

type Tokens = { surface: string; muted: string; text: string };

const DARK = "#0B1622";
const LIGHT = "#FFFFFF";

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Whichever of dark and light can be read better on a colour. */
export function inkOn(colour: string): string {
  const on = luminance(colour) + 0.05;
  return on / (luminance(DARK) + 0.05) >= 1.05 / on ? DARK : LIGHT;
}

/** The worst level that a layer names. */
export const worstLevel = ({ readingLevels }: Pick<Layer, "readingLevels">): number =>
  Math.max(0, ...readingLevels.map(({ level }) => level ?? 0));

/** The badge of a rank (see `rankOf`) in a layer. */
export function badgeOf(layer: Pick<Layer, "readingLevels" | "symbol">, rank: number, tokens: Tokens): Badge {
  if (rank <= STALE)
    return { shape: "hollow", fill: tokens.surface, ink: tokens.muted, ring: tokens.muted, gauge: null };
  const { readingLevels, symbol } = layer;
  const known = readingLevels.find(({ level }) => level === (rank === UNSAID ? null : rank));
  const fill = known?.colour ?? symbol?.colour ?? tokens.muted;
  const ink = inkOn(fill);
  if (rank === UNSAID) return { shape: "square", fill, ink, ring: ink, gauge: null };
  const of = Math.max(worstLevel(layer), rank);
  const alarm = rank > 0;
  return {
    shape: alarm ? "angular" : "round",
    fill,
    ink,
    ring: alarm ? tokens.text : ink,
    gauge: of > 0 ? { filled: rank, of } : null,
  };
}

/** The outline of a badge in a box. */
export function outlineOf(shape: Badge["shape"], x: number, y: number, width: number, height: number): string {
  const [right, bottom, middle] = [x + width, y + height, y + height / 2];
  if (shape === "angular") {
    const cut = height * 0.36;
    return `M${x + cut} ${y}H${right - cut}L${right} ${middle}L${right - cut} ${bottom}H${x + cut}L${x} ${middle}Z`;
  }
  const r = shape === "round" ? height / 2 : height * 0.2;
  const turn = `A${r} ${r} 0 0 1`;
  return (
    `M${x + r} ${y}H${right - r}${turn} ${right} ${y + r}V${bottom - r}${turn} ${right - r} ${bottom}` +
    `H${x + r}${turn} ${x} ${bottom - r}V${y + r}${turn} ${x + r} ${y}Z`
  );
}

export const ringOf = ({ shape }: Badge): number => (shape === "angular" ? 2.2 : shape === "hollow" ? 1.4 : 1);

/** The bars of a gauge from below in a box: where each lies. */
export function barsOf({ of }: { of: number }, x: number, y: number, height: number): { x: number; y: number }[] {
  return Array.from({ length: of }, (_, index) => ({ x, y: y + height - ((index + 1) * height) / of }));
}
export const barHeight = ({ of }: { of: number }, height: number): number => Math.max(1, height / of - 1.2);
