import { countFigures, type Counting, followingFigures } from "./countFigures.ts";
import { type Figures, fitFigures } from "./Figures.ts";
import { PROFILES } from "./profiles.ts";
import { ratioFigures } from "./ratioFigures.ts";
import { scoreFigures } from "./scoreFigures.ts";

/** Makes the figures of an indicator on every piece of land, period by period. `factor`: of its ratio. */
export function makeFigures(code: string, factor: number, counting: Counting): Figures[] {
  const { world, known, periods } = counting;
  const made = byProfile(code, counting);
  return periods.map((period, index) =>
    fitFigures(made[index]!, known.of(code, period), world.reporters[period.edition], factor),
  );
}

function byProfile(code: string, counting: Counting): Figures[] {
  const profile = PROFILES[code]!;
  const { pieces } = counting.world;
  switch (profile.kind) {
    case "ratio":
      return counting.periods.map((period) => ratioFigures(code, profile, period, pieces));
    case "score":
      return counting.periods.map((period) => scoreFigures(code, profile, period, pieces));
    case "sum":
      return countFigures(code, profile, counting);
    default:
      return followingFigures(code, profile, makeFigures(profile.of, 1, counting), counting);
  }
}
