/**
 * How high blocks stand, as shares 0–1 of the tallest. Zero is always within the scale, so that heights compare; where there
 * are values below it, the lowest lies on the ground. Of places (`places`) the first is the tallest.
 */
export function heightsOf(values: readonly number[], places: boolean): (value: number) => number {
  const high = Math.max(0, ...values);
  if (places) return (value) => (high > 0 ? (high + 1 - value) / high : 0);
  const low = Math.min(0, ...values);
  const size = high - low;
  return (value) => (size > 0 ? (value - low) / size : 0);
}
