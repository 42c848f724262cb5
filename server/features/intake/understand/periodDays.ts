import { type Period, readPeriod } from "../../../platform/period/Period.ts";
import { once } from "./once.ts";

/** The days of a period as it is written; null for what is none. */
export const periodDays = once(readPeriod);

const count = once((text) => {
  const [start, end] = text.split("/") as [string, string];
  return Temporal.PlainDate.from(start).until(Temporal.PlainDate.from(end)).days + 1;
});

/** How many days a period has. */
export const daysIn = ({ start, end }: Period): number => count(`${start}/${end}`);
