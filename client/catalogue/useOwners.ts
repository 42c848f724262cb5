import type { IndicatorSet } from "../../server/contract/indicator.ts";
import { useOrganisations } from "../api/administration.ts";
import { useMe } from "../api/session.ts";
import { useText } from "../messages/useWords.ts";

/** Organisations that may own an indicator, as far as the person knows of them: owners of sets, their own, and those they administer. */
export function useOwners(sets: readonly IndicatorSet[]): Map<string, string> {
  const text = useText();
  const me = useMe().data;
  const { data } = useOrganisations(me?.actions.includes("account.read") ?? false);
  return new Map([
    ...sets.flatMap(({ owner, ownerName }): [string, string][] =>
      owner && ownerName ? [[owner, text(ownerName)]] : [],
    ),
    ...(me?.roles ?? []).map((role): [string, string] => [role.organisation, text(role.organisationName)]),
    ...(data?.organisations ?? []).map(({ id, name }): [string, string] => [id, text(name)]),
  ]);
}
