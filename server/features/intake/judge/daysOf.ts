import type { Period } from "../../../platform/period/Period.ts";

/** How many days a period has. */
export const daysOf = ({ start, end }: Period): number =>
  Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end)).days + 1;
