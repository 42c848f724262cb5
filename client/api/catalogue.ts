import type { QueryClient } from "@tanstack/react-query";
import type { IndicatorDefinition, IndicatorTarget } from "../../server/contract/indicator.ts";
import type {
  ChangeIndicator,
  GivenTarget,
  IndicatorVersions,
  NewIndicator,
} from "../../server/contract/indicator-edit.ts";
import { useServer } from "./queries.ts";
import { sendJson } from "./sendJson.ts";
import { useChange } from "./useChange.ts";

const INDICATORS = "/api/indicators";

/** Asks anew for the catalogue, its definitions and their values: a changed definition may show in all of them. */
const readCatalogueAgain = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [path] }) => typeof path === "string" && /^\/api\/(indicators|admin-units)\b/.test(path),
  });

export const useIndicatorVersions = (code: string) => useServer<IndicatorVersions>(`${INDICATORS}/${code}/versions`);

export const useCreateIndicator = () =>
  useChange(
    (body: NewIndicator, language) => sendJson<IndicatorDefinition>("POST", INDICATORS, body, language),
    readCatalogueAgain,
  );

export const useChangeIndicator = (code: string) =>
  useChange(
    (body: ChangeIndicator, language) =>
      sendJson<IndicatorDefinition>("PATCH", `${INDICATORS}/${code}`, body, language),
    readCatalogueAgain,
  );

/** Sets the target of a year and scope, whether there was one or not. */
export const useSetTarget = (code: string) =>
  useChange(
    (body: GivenTarget, language) =>
      sendJson<IndicatorDefinition>("PUT", `${INDICATORS}/${code}/targets`, body, language),
    readCatalogueAgain,
  );

export const useRemoveTarget = (code: string) =>
  useChange(
    ({ year, scope }: Pick<IndicatorTarget, "year" | "scope">, language) =>
      sendJson<IndicatorDefinition>("DELETE", `${INDICATORS}/${code}/targets/${year}/${scope}`, undefined, language),
    readCatalogueAgain,
  );
