/** What interleaved rounds say: the median of the ratios of each round, and how far they spread. */
export interface Ratio {
  median: number;
  low: number;
  high: number;
  rounds: number;
}

/**
 * Runs the contestants in turn, A B C C B A A B C …, so that a machine whose speed drifts is as unfair to all, and none always
 * comes right after the same other.
 */
export async function interleave<Name extends string>(
  rounds: number,
  contestants: Record<Name, () => Promise<number>>,
  onRound: (round: number) => void,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) rates[name].push(await contestants[name]());
    onRound(round + 1);
  }
  return rates;
}

/** a/b round by round. */
export function ratio(a: number[], b: number[]): Ratio {
  return spread(a.map((rate, i) => rate / b[i]!));
}

/** The middle of some figures, and how far they spread. */
export function spread(figures: number[]): Ratio {
  return { median: median(figures), low: Math.min(...figures), high: Math.max(...figures), rounds: figures.length };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
