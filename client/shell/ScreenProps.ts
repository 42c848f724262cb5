import type { Moves } from "./useMoves.ts";
import type { Scene } from "./useScene.ts";

/** What every screen is given: the view's data, the moves, the style's address, and how the device is held. */
export type ScreenProps = { scene: Scene; moves: Moves; style: string; portrait: boolean };
