import { LIMITS } from "./limits.ts";
import { ODataError, type ODataErrorKind } from "./ODataError.ts";

/** What the options of one request have used up together. */
export interface Budget {
  nodes: number;
}

/** A text that is read: it knows where it came from, so that every error can say so. Offsets begin at 0, positions at 1. */
export class Source {
  readonly text: string;
  readonly option: string;
  readonly #budget: Budget;

  constructor(text: string, option: string, budget: Budget = { nodes: 0 }) {
    this.text = text;
    this.option = option;
    this.#budget = budget;
    if (text.length > LIMITS.text) throw this.error("too-long", LIMITS.text, "", String(LIMITS.text));
    // PostgreSQL keeps no such character in a text.
    const nul = text.indexOf("\0");
    if (nul !== -1) throw this.error("bad-literal", nul, "\0");
  }

  error(kind: ODataErrorKind, offset: number, found: string, expected: string | readonly string[] = ""): ODataError {
    const words = typeof expected === "string" ? expected : expected.join(", ");
    return new ODataError(kind, { option: this.option, position: offset + 1, found, expected: words });
  }

  /** What a sticky pattern matches at an offset. */
  match(pattern: RegExp, offset: number): string | null {
    pattern.lastIndex = offset;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  /** Counts one more node of the tree. */
  count(offset: number): void {
    if (++this.#budget.nodes > LIMITS.nodes) throw this.error("too-many", offset, "", String(LIMITS.nodes));
  }
}
