import { SetupError } from "../platform/cluster/SetupError.ts";
import { ConfigError } from "../config.ts";

/** Prints the start step by step: one line for each, with the time it took; on a terminal also what is going on now. */
export class StartReport {
  readonly #out = process.stdout;
  readonly #signal: AbortSignal;

  /** @param signal once aborted, steps that break off for it are not called failures. */
  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Does a step. Its result is the text of its line, beside what it did. */
  async step(name: string, work: (now: (what: string) => void) => Promise<string>): Promise<void> {
    const started = performance.now();
    this.#transient(`${name} …`);
    try {
      const text = await work((what) => this.#transient(`${name}: ${what} …`));
      this.#line(`✓ ${text}  ${Math.round(performance.now() - started)} ms`);
    } catch (error) {
      if (this.#signal.aborted) this.#line(`  ${name}: broken off`);
      else this.#line(`✗ ${name}: ${sentence(error)}`);
      throw error;
    }
  }

  /** Prints a line of its own between or after the steps. */
  say(text: string): void {
    this.#line(text);
  }

  #transient(text: string): void {
    if (this.#out.isTTY) this.#out.write(`\r\x1b[2K… ${text.slice(0, (this.#out.columns || 80) - 4)}`);
  }

  #line(text: string): void {
    this.#out.write(`${this.#out.isTTY ? "\r\x1b[2K" : ""}${text}\n`);
  }
}

/** What people can mend is said in a sentence; anything else is a fault of ours and shows where it happened. */
function sentence(error: unknown): string {
  if (error instanceof SetupError || error instanceof ConfigError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
