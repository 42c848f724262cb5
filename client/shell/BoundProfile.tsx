import { UnitProfile } from "../indicators/UnitProfile.tsx";
import { useUnitStanding } from "./useUnitStanding.ts";
import type { Scene } from "./useScene.ts";

/** All indicators of the unit that is open. */
export function BoundProfile({ scene: { view } }: { scene: Scene }) {
  return <UnitProfile {...useUnitStanding(view)} editions={view.editions} />;
}
