/** The stretch of the window, in pixels from its left, that no panel at the sides covers. */
export function freeMiddle(): { left: number; right: number } {
  let [left, right] = [0, window.innerWidth];
  for (const panel of document.querySelectorAll<HTMLElement>("[data-occludes]:not([data-second])")) {
    const box = panel.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    if (panel.dataset.occludes === "left") left = Math.max(left, box.right);
    if (panel.dataset.occludes === "right") right = Math.min(right, box.left);
  }
  return left < right - 80 ? { left, right } : { left: 0, right: window.innerWidth };
}
