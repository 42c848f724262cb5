import { useDebouncedValue } from "@mantine/hooks";
import { useIndicators, useUnitProfile } from "../api/indicators.ts";
import { NO_EDGES } from "../view/address.ts";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import type { View } from "../view/View.ts";

/** Time may run: how a unit stood is asked for once it rests. */
const REST_MS = 700;

/** How the unit that is open stood in every indicator at the time that the map shows, and a way to show one of them. */
export function useUnitStanding(view: View) {
  const change = useChangeAddress();
  const [period] = useDebouncedValue(view.indicator?.period ?? null, REST_MS);
  const catalogue = useIndicators();
  const profile = useUnitProfile({ edition: view.edition.id, code: view.unit }, { asOf: view.asOf, period });
  const failed = [catalogue, profile].find(({ isError }) => isError);
  return {
    profile: profile.data ?? null,
    catalogue: catalogue.data?.indicators ?? null,
    chosen: view.indicator?.code ?? null,
    onIndicator(code: string) {
      useGlance.getState().set({ panelTab: "indicator", filter: null });
      // The period stays where time stands, if anything is known of it.
      change({ indicator: code, layer: undefined, indicator2: undefined, breaks: undefined, ...NO_EDGES }, "push");
    },
    error: failed?.error,
    onRetry: () => void failed?.refetch(),
  };
}
