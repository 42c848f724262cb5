import type { PaddingOptions } from "maplibre-gl";

/** Room for the names at the edge of the unit, which grow with the screen. */
const marginOf = (width: number) => Math.max(28, width * 0.025);

/**
 * How much of each side of the map is under a panel. Panels say which side they take by `data-occludes`; measuring
 * them keeps the framed unit in view whatever is open, in every density.
 */
export function occlusion(map: HTMLElement): PaddingOptions {
  const frame = map.getBoundingClientRect();
  const margin = marginOf(frame.width);
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  for (const panel of document.querySelectorAll<HTMLElement>("[data-occludes]")) {
    const box = panel.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (panel.dataset.occludes === "left") padding.left = Math.max(padding.left, box.right - frame.left);
    if (panel.dataset.occludes === "right") padding.right = Math.max(padding.right, frame.right - box.left);
    if (panel.dataset.occludes === "top") padding.top = Math.max(padding.top, box.bottom - frame.top);
    if (panel.dataset.occludes === "bottom") padding.bottom = Math.max(padding.bottom, frame.bottom - box.top);
  }
  // Never more than four fifths of a side: a unit must have somewhere to be.
  const fit = (a: number, b: number, size: number) => Math.min(1, (size * 0.8) / (a + b + 2 * margin));
  const across = fit(padding.left, padding.right, frame.width);
  const down = fit(padding.top, padding.bottom, frame.height);
  return {
    left: (padding.left + margin) * across,
    right: (padding.right + margin) * across,
    top: (padding.top + margin) * down,
    bottom: (padding.bottom + margin) * down,
  };
}
