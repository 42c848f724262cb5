import type { Bands } from "./Station.ts";

/**
 * Bands of a water level by its alarm levels BĐ1, BĐ2, BĐ3 (metres, null where no source confirms one). A band says a level only
 * where it cannot be another: between BĐ1 and BĐ3 without BĐ2 it may be 1 or 2, so it is null.
 */
export function alarmBands(alarms: (number | null)[]): Bands {
  const known = alarms.flatMap((edge, index) => (edge === null ? [] : [{ edge, level: index + 1 }]));
  const above = known.map(({ level }) => (level === 3 || alarms[level] !== null ? level : null));
  return { edges: known.map(({ edge }) => edge), levels: [known[0]?.level === 1 ? 0 : null, ...above] };
}
