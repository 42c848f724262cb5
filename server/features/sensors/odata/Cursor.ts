import type { Literal } from "./ast.ts";
import type { ODataError, ODataErrorKind } from "./ODataError.ts";
import { readLiteral } from "./readLiteral.ts";
import type { Source } from "./Source.ts";

/** The smallest parts of a text: values, names, `$option` names and marks. `offset` begins at 0. */
export type Token =
  | { kind: "literal"; offset: number; text: string; literal: Literal }
  | { kind: "name" | "option" | "mark" | "end"; offset: number; text: string };

const SPACE = /[ \t\r\n]*/y;
const NAME = /@?[\p{L}_][\p{L}\p{M}\p{N}_.-]*/uy;
const OPTION = /\$[A-Za-z]*/y;
/** Keys of JSON are wider than names: they may begin with a digit, and people write them in their own language. */
const SEGMENT = /[$@]?[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:@-]*/uy;

/** Walks over the tokens of a text, one ahead. They are made when asked for, so the first fault in the text is the one that is told. */
export class Cursor {
  readonly source: Source;
  /** Behind the last token taken. */
  #offset = 0;
  #ahead: Token | null = null;

  constructor(source: Source) {
    this.source = source;
  }

  get peek(): Token {
    return (this.#ahead ??= this.#read());
  }

  next(): Token {
    const token = this.peek;
    this.#offset = token.offset + token.text.length;
    this.#ahead = null;
    return token;
  }

  /** Takes a mark when it stands next. */
  take(mark: string): boolean {
    if (this.peek.kind !== "mark" || this.peek.text !== mark) return false;
    this.next();
    return true;
  }

  need(mark: string): void {
    if (!this.take(mark)) throw this.error("syntax", mark);
  }

  needEnd(...others: string[]): void {
    if (this.peek.kind !== "end") throw this.error("syntax", [...others, "end"]);
  }

  /** Takes a name. */
  name(): Token {
    if (this.peek.kind !== "name") throw this.error("syntax", "name");
    return this.next();
  }

  /** Whether a mark follows the last token without a space between. */
  touches(mark: string): boolean {
    return this.source.text[this.#offset] === mark;
  }

  /** Takes a slash and the segment behind it, when a slash follows without a space. */
  segment(): Token | null {
    if (!this.touches("/")) return null;
    const offset = this.#offset + 1;
    const text = this.source.match(SEGMENT, offset);
    if (text === null) throw this.source.error("syntax", offset, this.source.text.slice(offset, offset + 1), "name");
    this.#offset = offset + text.length;
    this.#ahead = null;
    return { kind: "name", offset, text };
  }

  /** An error at the token that stands next. */
  error(kind: ODataErrorKind, expected: string | readonly string[]): ODataError {
    return this.source.error(kind, this.peek.offset, this.peek.text, expected);
  }

  #read(): Token {
    const { source } = this;
    const offset = this.#offset + (source.match(SPACE, this.#offset)?.length ?? 0);
    if (offset === source.text.length) return { kind: "end", offset, text: "" };
    const read = readLiteral(source, offset);
    if (read !== null)
      return { kind: "literal", offset, text: source.text.slice(offset, read.end), literal: read.literal };
    const name = source.match(NAME, offset);
    if (name !== null) return { kind: "name", offset, text: name };
    const option = source.match(OPTION, offset);
    if (option !== null) return { kind: "option", offset, text: option };
    // A mark that no rule has is a token too: the rule that meets it knows what could stand there.
    return { kind: "mark", offset, text: String.fromCodePoint(source.text.codePointAt(offset) ?? 0) };
  }
}
