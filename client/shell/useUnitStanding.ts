import { useDebouncedValue } from "@mantine/hooks";
import { useUnitProfile } from "../api/indicators.ts";
import type { View } from "../view/View.ts";

/** Time may run: how a unit stood is asked for once it rests. */
const REST_MS = 700;

/** How the unit that is open stood in every indicator, at the time that the map shows. */
export function useUnitStanding(view: View) {
  const [period] = useDebouncedValue(view.indicator?.period ?? null, REST_MS);
  return useUnitProfile({ edition: view.edition.id, code: view.unit }, { asOf: view.asOf, period });
}
