/** Why a file cannot be read as a table. Each is a sentence in `intakeProblems.ts`: "intake-" and the reason. */
export type Unreadable =
  | "empty"
  | "protected"
  | "old-excel"
  | "not-a-spreadsheet"
  | "broken"
  | "swollen"
  | "too-long"
  | "too-wide"
  | "too-slow";

export class UnreadableError extends Error {
  readonly reason: Unreadable;
  constructor(reason: Unreadable, options?: ErrorOptions) {
    super(`The file cannot be read: ${reason}`, options);
    this.reason = reason;
  }
}
