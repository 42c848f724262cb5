/** What is wrong with a text. Whoever answers over HTTP has the words for each. */
export type ODataErrorKind =
  | "syntax"
  | "bad-literal"
  | "empty-option"
  | "unknown-option"
  | "repeated-option"
  | "unknown-entity"
  | "unknown-property"
  | "unknown-function"
  | "arity"
  | "too-long"
  | "too-deep"
  | "too-many"
  | "unsupported";

export interface ODataFault {
  /** The query option that was read, such as "$filter"; empty for a resource path. */
  option: string;
  /** Where in the decoded text of that option, or of the path; the first character is 1. */
  position: number;
  /** What stands there; empty at the end of the text. */
  found: string;
  /** What could stand there: names, marks or a limit, separated by ", ". */
  expected: string;
}

const MOST_FOUND = 80;

/** A text that is no SensorThings path or query option, and why. It holds facts alone, no sentence for people. */
export class ODataError extends Error implements ODataFault {
  readonly kind: ODataErrorKind;
  readonly option: string;
  readonly position: number;
  readonly found: string;
  readonly expected: string;

  constructor(kind: ODataErrorKind, fault: ODataFault) {
    super(`${kind} at ${fault.position}`);
    this.kind = kind;
    this.option = fault.option.slice(0, MOST_FOUND);
    this.position = fault.position;
    this.found = fault.found.slice(0, MOST_FOUND);
    this.expected = fault.expected;
  }
}
