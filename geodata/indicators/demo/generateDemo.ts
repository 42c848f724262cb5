import type { Known } from "./Known.ts";
import { makeFigures } from "./makeFigures.ts";
import { type DemoIndicator, type DemoValue, makeReports } from "./makeReports.ts";
import { PERIODS } from "./periods.ts";
import { PROFILES } from "./profiles.ts";
import type { World } from "./World.ts";

const KINDS = { ratio: ["ratio"], sum: ["sum", "per", "left"], mean: ["score"], none: ["score"] };

/**
 * Makes the demonstration values of every indicator that has a profile. The same land, definitions and real figures always make the
 * same values.
 */
export function* generateDemo(
  indicators: DemoIndicator[],
  worlds: { communes: World; provinces: World },
  known: Known,
): Generator<{ indicator: DemoIndicator; values: DemoValue[] }> {
  for (const indicator of indicators) {
    const { code, aggregation, cycle, level, factor } = indicator;
    const profile = PROFILES[code];
    // Somebody may have made another indicator of it.
    if (profile === undefined || !KINDS[aggregation].includes(profile.kind)) continue;
    const world = level === "province" ? worlds.provinces : worlds.communes;
    const periods = PERIODS[cycle];
    const figures = makeFigures(code, factor, { world, known, periods });
    const values = periods.flatMap((period, index) => [
      ...makeReports(indicator, figures[index]!, period, world, known),
    ]);
    yield { indicator, values };
  }
}
