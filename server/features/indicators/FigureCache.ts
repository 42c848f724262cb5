/** What was asked of an indicator. */
export interface Asked {
  code: string;
  question: string;
}

/**
 * What was made of public indicators and is the same for everybody: series, answers. Bounded, the longest unused going first, and
 * kept until something is heard that may change it: as tiles, and as late as tiles.
 */
export class FigureCache<T> {
  readonly #limit: number;
  readonly #costOf: (value: T) => number;
  readonly #kept = new Map<string, T>();
  #cost = 0;
  #heard = true;
  #changes = 0;

  /** @param limit of what all that is kept costs together, by `costOf`. */
  constructor(limit: number, costOf: (value: T) => number) {
    this.#limit = limit;
    this.#costOf = costOf;
  }

  /** How much has changed so far. Taken before anything is read of what is then kept. */
  get mark(): number {
    return this.#changes;
  }

  peek(asked: Asked): T | undefined {
    const key = keyOf(asked);
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  /** Keeps it, unless something changed since `mark` was taken, or may have. */
  keep(asked: Asked & { mark: number }, value: T): void {
    if (!this.#heard || asked.mark !== this.#changes) return;
    const key = keyOf(asked);
    this.#drop(key);
    this.#kept.set(key, value);
    this.#cost += this.#costOf(value);
    for (const oldest of this.#kept.keys()) {
      if (this.#cost <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  /** Forgets a value, if it is still what is kept. */
  forget(asked: Asked, value: T): void {
    const key = keyOf(asked);
    if (this.#kept.get(key) === value) this.#drop(key);
  }

  /** Values or the definition of an indicator changed; null: those of all. */
  evict(code: string | null): void {
    this.#changes += 1;
    for (const key of this.#kept.keys()) if (code === null || key.startsWith(`${code}/`)) this.#drop(key);
  }

  /** Changes are not heard of: nothing can be trusted, and nothing is kept. */
  suspend(): void {
    this.#heard = false;
    this.evict(null);
  }

  /** What was begun while nothing was heard is not kept either. */
  resume(): void {
    this.evict(null);
    this.#heard = true;
  }

  #drop(key: string): void {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#kept.delete(key);
    this.#cost -= this.#costOf(value);
  }
}

const keyOf = ({ code, question }: Asked): string => `${code}/${question}`;
