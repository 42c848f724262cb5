import type { IntakeCounts, IntakeIssueKind, IntakeState, ReportedStatus } from "../../contract/intake.ts";
import type { Sheet } from "./read/Sheet.ts";
import type { Answers } from "./understand/Question.ts";

/** What who sends a file says of it. */
export interface Given {
  period: string | null;
  edition: string | null;
  status: ReportedStatus | null;
  note: string | null;
  leaveOut: { kinds: IntakeIssueKind[]; cells: string[] };
  /** When answers of an earlier file were taken over. */
  rememberedAt: string | null;
  /** The set that was named, before one was found in the file. */
  set: string | null;
}
export type GivenWithFile = Given & { file: string };

/** An intake as the database keeps it. */
export interface StoredIntake {
  id: string;
  set: string | null;
  filename: string;
  sha256: string;
  receivedAt: Date;
  state: IntakeState;
  /** Gone once it is rejected or replaced. */
  sheets: Sheet[] | null;
  answers: Answers;
  given: Given;
  fingerprint: string | null;
  counts: IntakeCounts;
  decidedAt: Date | null;
  uploaderName: string | null;
  mine: boolean;
}
