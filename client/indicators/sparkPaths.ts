/**
 * A small line in a box of 100 × 100: one SVG path a stretch without gaps, and where the last value is. A value alone has no
 * path. Null for no value at all; a level line runs through the middle.
 */
export function sparkPaths(
  values: readonly (number | null)[],
): { paths: string[]; last: { x: number; y: number } } | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => (values.length === 1 ? 100 : Math.round((index / (values.length - 1)) * 1000) / 10);
  const y = (value: number) => (high === low ? 50 : Math.round(((high - value) / (high - low)) * 1000) / 10);
  const runs: string[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push(`${x(index)} ${y(value)}`);
  }
  const last = values.findLastIndex((value) => value !== null);
  return {
    paths: runs.filter((run) => run.length > 1).map((run) => `M${run.join("L")}`),
    last: { x: x(last), y: y(values[last] ?? low) },
  };
}
