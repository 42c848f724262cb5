import type { IndicatorDefinition, Indicators } from "../../server/contract/indicator.ts";
import type { IndicatorValues, Shown, UnitProfile, ValueHistory } from "../../server/contract/indicator-value.ts";
import type { Level } from "../../server/contract/admin-unit.ts";
import { useServer } from "./queries.ts";

/** What is asked of an indicator's values; null and undefined are left out. */
export type ValuesQuestion = {
  edition: string;
  level: Level;
  within?: string | null;
  period?: string | null;
  from?: string | null;
  to?: string | null;
  asOf?: string | null;
  show?: Shown | null;
  against?: string | null;
  breaks?: string | null;
  edges?: string | null;
};

/** A query string of what is given. */
function given(values: Record<string, string | null | undefined>): string {
  const entries = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return entries.length > 0 ? `?${new URLSearchParams(entries)}` : "";
}

/** The address of an indicator's values. Files that are asked for here hold what the screen shows, simulated figures too. */
export const valuesPath = (code: string, question: ValuesQuestion & { format?: "csv" | "xlsx" }): string =>
  `/api/indicators/${code}/values${given({ ...question, demo: question.format && "include" })}`;

export const useIndicators = (wanted = true) => useServer<Indicators>(wanted ? "/api/indicators" : null);
export const useIndicator = (code: string | null) => useServer<IndicatorDefinition>(code && `/api/indicators/${code}`);

/** The values of an indicator by unit; null asks nothing. */
export const useIndicatorValues = (code: string | null, question: ValuesQuestion | null, keepPrevious = false) =>
  useServer<IndicatorValues>(code && question && valuesPath(code, question), keepPrevious);

/** How one unit stands in every indicator, or in those of a pillar. */
export const useUnitProfile = (
  unit: { edition: string; code: string } | null,
  question: { pillar?: string | null; period?: string | null; asOf?: string | null } = {},
) => useServer<UnitProfile>(unit && `/api/admin-units/${unit.edition}/${unit.code}/indicators${given(question)}`, true);

export const useValueHistory = (
  code: string | null,
  question: { edition: string; unit: string; period: string } | null,
) => useServer<ValueHistory>(code && question && `/api/indicators/${code}/history${given(question)}`);
