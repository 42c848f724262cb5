import { Resvg } from "@resvg/resvg-js";
import { PALETTES, type Theme } from "./palette.ts";

interface Icon {
  /** CSS pixels, square. */
  size: number;
  /** The inside of an <svg viewBox="0 0 24 24">. */
  drawing: string;
}

/** A sprite sheet: every icon of a theme in one picture, with the index MapLibre reads. */
export interface Sprite {
  png: Buffer;
  index: Record<string, { x: number; y: number; width: number; height: number; pixelRatio: number }>;
}

const badge = (colour: string, outline: string, shape: string, glyph: string) =>
  `<g fill="${colour}" stroke="${outline}" stroke-width="1.6" stroke-linejoin="round">${shape}</g>` +
  `<g fill="none" stroke="#FFFFFF" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round">${glyph}</g>`;

const SHAPES = {
  circle: `<circle cx="12" cy="12" r="10.4"/>`,
  triangle: `<path d="M12 1.8 22.6 21H1.4Z"/>`,
  drop: `<path d="M12 1.2c4.6 5 7.8 8.6 7.8 13a7.8 7.8 0 0 1-15.6 0c0-4.4 3.2-8 7.8-13Z"/>`,
  square: `<rect x="2" y="2" width="20" height="20" rx="3.5"/>`,
};

/** Each kind of thing has its own outline, so that colour is never the only sign. */
function icons(theme: Theme): Record<string, Icon> {
  const { halo, hatch, labelMuted, land } = PALETTES[theme];
  const hatching = `<rect width="24" height="24" fill="${land}"/><path d="M-6 18 18-6M-6 30 30-6M6 30 30 6" stroke="${hatch}" stroke-width="2.4"/>`;
  return {
    hatch: { size: 12, drawing: hatching },
    station: {
      size: 24,
      drawing: badge(
        "#1F78B4",
        halo,
        SHAPES.circle,
        `<path d="M6.5 9.5c1.8-1.6 3.6-1.6 5.5 0s3.7 1.6 5.5 0M6.5 14.5c1.8-1.6 3.6-1.6 5.5 0s3.7 1.6 5.5 0"/>`,
      ),
    },
    erosion: { size: 26, drawing: badge("#C4372F", halo, SHAPES.triangle, `<path d="M12 8.5v5.5M12 17.3v.1"/>`) },
    salinity: { size: 25, drawing: badge("#7B4DA6", halo, SHAPES.drop, `<path d="M8.7 14.2h6.6M12 10.9v6.6"/>`) },
    gate: { size: 24, drawing: badge("#54388F", halo, SHAPES.square, `<path d="M7 17V9h10v8M12 9v8M6 9l6-3 6 3"/>`) },
    place: {
      size: 10,
      drawing: `<circle cx="12" cy="12" r="8.5" fill="${land}" stroke="${labelMuted}" stroke-width="5"/>`,
    },
  };
}

/** Draws the sprite sheet of a theme. @param pixelRatio 1, or 2 for dense screens; walls get twice as much. */
export function drawSprite(theme: Theme, pixelRatio: 1 | 2): Sprite {
  const scale = pixelRatio * (theme === "wall" ? 2 : 1);
  const entries = Object.entries(icons(theme));
  const index: Sprite["index"] = {};
  let x = 0;
  let drawings = "";
  for (const [name, { size, drawing }] of entries) {
    const side = size * scale;
    // The pattern must meet itself at its edges, so it is drawn from a 24 × 24 cell without a margin.
    drawings += `<svg x="${x}" y="0" width="${side}" height="${side}" viewBox="0 0 24 24">${drawing}</svg>`;
    index[name] = { x, y: 0, width: side, height: side, pixelRatio };
    x += side + 2;
  }
  const height = Math.max(...entries.map(([, { size }]) => size)) * scale;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${height}">${drawings}</svg>`;
  return { png: new Resvg(svg).render().asPng(), index };
}
