import { ProblemError } from "../../errors.ts";
import type { Land } from "./Land.ts";

/** @throws ProblemError when the edition has no units, or not this one. */
export function requirePlace(land: Land, edition: string, unit: string | undefined): void {
  const { editions } = land;
  if (!editions.includes(edition)) throw new ProblemError("unknown-edition", { edition, known: editions.join(", ") });
  if (unit !== undefined && !land.units.has(Number(edition) * 100_000 + Number(unit)))
    throw new ProblemError("unknown-unit", { edition, code: unit });
}
