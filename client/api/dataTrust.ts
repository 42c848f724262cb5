import type { Level } from "../../server/contract/admin-unit.ts";
import type { TrustAspect, TrustDataset, TrustRows, TrustScores } from "../../server/contract/data-trust.ts";
import { useServer } from "./queries.ts";

const TRUST = "/api/data-trust";

const query = (values: Record<string, string | null>) =>
  new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null),
  ).toString();

/** Each kind of dataset has a parameter of its name. */
const named = (dataset: TrustDataset | null) => (dataset ? { [dataset.kind]: dataset.id } : {});

interface TrustQuestion {
  edition: string;
  level: Level;
  within: string | null;
  /** Null: all that is scored. */
  dataset: TrustDataset | null;
  periods: string;
}
interface RowsQuestion {
  edition: string;
  unit: string;
  dataset: TrustDataset;
  aspect: TrustAspect;
  periods: string;
}

/** How far data can be trusted, by dataset and unit; null asks nothing. What was shown stays until the answer is there. */
export function useTrust(question: TrustQuestion | null) {
  const { dataset = null, ...where } = question ?? {};
  return useServer<TrustScores>(question && `${TRUST}?${query({ ...where, ...named(dataset) })}`, true);
}

/** The rows behind one score; null asks nothing. */
export function useTrustRows(question: RowsQuestion | null) {
  const { dataset = null, ...where } = question ?? {};
  return useServer<TrustRows>(question && `${TRUST}/rows?${query({ ...where, ...named(dataset) })}`);
}
