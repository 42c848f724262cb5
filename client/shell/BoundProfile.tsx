import { useIndicators } from "../api/indicators.ts";
import { UnitProfile } from "../indicators/UnitProfile.tsx";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import { useUnitStanding } from "./useUnitStanding.ts";
import type { Scene } from "./useScene.ts";

/** All indicators of the unit that is open. */
export function BoundProfile({ scene }: { scene: Scene }) {
  const change = useChangeAddress();
  const { view } = scene;
  const catalogue = useIndicators();
  const profile = useUnitStanding(view);
  const failed = [catalogue, profile].find(({ isError }) => isError);
  return (
    <UnitProfile
      profile={profile.data ?? null}
      catalogue={catalogue.data?.indicators ?? null}
      editions={view.editions}
      chosen={view.indicator?.code ?? null}
      onIndicator={(code) => {
        useGlance.getState().set({ panelTab: "indicator", filter: null });
        change({ indicator: code, layer: undefined, edges: undefined, breaks: undefined }, "push");
      }}
      error={failed?.error}
      onRetry={() => void failed?.refetch()}
    />
  );
}
