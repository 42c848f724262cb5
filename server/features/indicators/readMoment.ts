import { ProblemError } from "../../errors.ts";

const ZONE = "Asia/Ho_Chi_Minh";

/**
 * The moment of an "as of": a day counts to its end in Vietnam; a time needs a zone.
 * @throws ProblemError for what is no moment.
 */
export function readMoment(text: string | undefined): string | null {
  if (text === undefined) return null;
  // What the database can hold, and the calendar of people.
  if (!/^(19|20|21)\d\d-/.test(text)) throw new ProblemError("invalid-moment", { moment: text });
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      const next = Temporal.PlainDate.from(text, { overflow: "reject" }).add({ days: 1 });
      return next.toZonedDateTime(ZONE).toInstant().subtract({ microseconds: 1 }).toString();
    }
    return Temporal.Instant.from(text).toString();
  } catch {
    throw new ProblemError("invalid-moment", { moment: text });
  }
}
