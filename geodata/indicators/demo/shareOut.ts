/**
 * Shares a whole number out in whole numbers, as near to the weights as can be (largest remainder): the shares add up to it exactly.
 * Weights are not below 0; where all are 0 everybody counts the same. A total below 0 is taken as 0.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  let whole = weights.reduce((sum, weight) => sum + weight, 0);
  const even = whole <= 0;
  if (even) whole = weights.length;
  const exact = weights.map((weight) => (Math.max(0, total) * (even ? 1 : weight)) / whole);
  const shares = exact.map(Math.floor);
  const left = Math.max(0, total) - shares.reduce((sum, share) => sum + share, 0);
  const first = exact
    .map((_, index) => index)
    .sort((a, b) => exact[b]! - shares[b]! - (exact[a]! - shares[a]!) || a - b);
  for (const index of first.slice(0, left)) shares[index]! += 1;
  return shares;
}
