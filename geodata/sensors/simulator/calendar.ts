const DAY = 86_400_000;
const YEAR = 365.2425;
/** Viet Nam has had no daylight saving time since 1975. */
const OFFSET = 7 * 3_600_000;

/** The day in Vietnam, numbered from 1 January 1970. @param time milliseconds since 1970 */
export const dayNumber = (time: number): number => Math.floor((time + OFFSET) / DAY);

/** The hour of the day in Vietnam, 0 to 24, with its fraction. @param time milliseconds since 1970 */
export const hourOfDay = (time: number): number => ((((time + OFFSET) % DAY) + DAY) % DAY) / 3_600_000;

/**
 * A season that comes every year: 1 at its height, nearing 0 away from it.
 * @param time milliseconds since 1970
 * @param height the day of the year (1–365) of its height
 * @param width in how many days it falls to 37 %
 */
export function season(time: number, height: number, width: number): number {
  const from = (((((time + OFFSET) / DAY - (height - 1)) % YEAR) + YEAR * 1.5) % YEAR) - YEAR / 2;
  return Math.exp(-((from / width) ** 2));
}

const NEW_MOON = Date.UTC(2025, 10, 20, 6, 47);
const LUNATION = 29.530588853 * DAY;

/** How much of the moon is lit: 0 at new moon, 1 at full moon. @param time milliseconds since 1970 */
export const moonlight = (time: number): number => (1 - Math.cos((2 * Math.PI * (time - NEW_MOON)) / LUNATION)) / 2;
