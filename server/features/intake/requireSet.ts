import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { readPeriod, writePeriod } from "../../platform/period/Period.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { Examined } from "./examine.ts";

const MAY_FILL = sqlFile(import.meta.url, "./sql/mayFill.sql");

interface NamedSet {
  titleVi: string;
  titleEn: string;
  ownerName: string | null;
}

/** The set, if it exists and the person may enter values of it. @throws ProblemError otherwise. */
export async function requireSet(query: Query, id: string): Promise<NamedSet> {
  const [set] = await query<NamedSet & { mayFill: boolean }>(MAY_FILL, { id });
  if (!set) throw new ProblemError("intake-unknown-set", { set: id });
  if (!set.mayFill) throw new ProblemError("not-allowed");
  return set;
}

/** @throws ProblemError for a period that is none. */
export function requirePeriod(period: string | null | undefined): string | null {
  if (period == null) return null;
  const days = readPeriod(period);
  if (!days) throw new ProblemError("unknown-period", { period });
  return writePeriod(days);
}

/** The set of everything that a file has figures of; null when there are several. */
export function setOf({ values }: Examined, named: string | null): string | null {
  if (named !== null) return named;
  const sets = new Set(values.filter(({ indicator }) => indicator.mayWrite).map(({ indicator }) => indicator.set));
  return sets.size === 1 ? [...sets][0]! : null;
}
