/**
 * Answers about public indicators as they were sent, bounded in bytes, the longest unused going first. They are the same for
 * everybody, and are kept until something is heard that may change them: as tiles, and as late as tiles.
 */
export class AnswerCache {
  readonly #limit: number;
  readonly #kept = new Map<string, Buffer>();
  #bytes = 0;
  #heard = true;
  #changes = 0;

  /** @param limit in bytes. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How much has changed so far. Taken before anything of an answer is read. */
  get mark(): number {
    return this.#changes;
  }

  peek(code: string, question: string): Buffer | undefined {
    const key = `${code}/${question}`;
    const answer = this.#kept.get(key);
    if (answer === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    return answer;
  }

  /** The answer ready to send; kept unless something changed since `mark` was taken. */
  keep({ code, question, mark }: { code: string; question: string; mark: number }, text: string): Buffer {
    const answer = Buffer.from(text);
    if (!this.#heard || mark !== this.#changes) return answer;
    const key = `${code}/${question}`;
    this.#drop(key);
    this.#kept.set(key, answer);
    this.#bytes += cost(key, answer);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
    return answer;
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
    const answer = this.#kept.get(key);
    if (answer === undefined) return;
    this.#kept.delete(key);
    this.#bytes -= cost(key, answer);
  }
}

/** Bytes an answer holds, with a guess for the objects around it. */
const cost = (key: string, { length }: Buffer): number => length + key.length * 2 + 300;
