// Demonstration figures must be the same on every machine and at every load, so that addresses, tests and screenshots agree; Math.random
// cannot be seeded. What a figure is drawn from is its own name (indicator, place, period): adding one moves no other.

/** The number that stands for a name (FNV-1a, 32 bits). */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** A number in [0, 1) that looks random and depends on the seeds and their order alone. */
export function chance(...seeds: number[]): number {
  let hash = 0x9e3779b9;
  for (const seed of seeds) {
    // The finaliser of MurmurHash3: neighbouring seeds give numbers far apart.
    hash = Math.imul(hash ^ seed, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return (hash >>> 0) / 2 ** 32;
}

/** The same, spread like a bell around 0 with a standard deviation of 1. */
export function bell(...seeds: number[]): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance(...seeds, 1)));
  return radius * Math.cos(2 * Math.PI * chance(...seeds, 2));
}
