import type { Level } from "../../server/contract/admin-unit.ts";
import type { TrustAspect, TrustRows, TrustScores } from "../../server/contract/data-trust.ts";
import { useServer } from "./queries.ts";

const TRUST = "/api/data-trust";

const query = (values: Record<string, string | null>) =>
  new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null),
  ).toString();

/** How far figures can be trusted, by set and unit; null asks nothing. What was shown stays until the answer is there. */
export const useTrust = (
  question: { edition: string; level: Level; within: string | null; set: string | null; periods: string } | null,
) => useServer<TrustScores>(question && `${TRUST}?${query(question)}`, true);

/** The rows behind one score; null asks nothing. */
export const useTrustRows = (
  question: { edition: string; unit: string; set: string; aspect: TrustAspect; periods: string } | null,
) => useServer<TrustRows>(question && `${TRUST}/rows?${query(question)}`);
