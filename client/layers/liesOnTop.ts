import type { Layer } from "../../server/contract/layer.ts";

/** True for layers of which any number lie on the map, above the one that colours the units. */
export const liesOnTop = ({ kind }: Pick<Layer, "kind">): boolean => kind === "points" || kind === "sensors";
