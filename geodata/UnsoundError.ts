import { GeodataError } from "./GeodataError.ts";

/** One thing a check found wrong: which rule, about what, and how. */
export interface Fault {
  rule: string;
  subject: string;
  detail: string;
}

/** The data would break its own rules. Nothing was changed. */
export class UnsoundError extends GeodataError {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    const first = faults.slice(0, 5).map((fault) => `${fault.subject}: ${fault.detail} (${fault.rule})`);
    const more = faults.length > first.length ? `; and ${faults.length - first.length} more` : "";
    super(`The data is not sound, nothing was changed: ${first.join("; ")}${more}.`);
    this.faults = faults;
  }
}
