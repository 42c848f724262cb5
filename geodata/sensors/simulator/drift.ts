import { bell, seedOf } from "../../indicators/demo/chance.ts";

/**
 * What wanders slowly, such as the weather: a curve around 0 with a standard deviation a little under 1, which turns about every
 * `hours`. Depends on the name and the time alone.
 * @param time milliseconds since 1970
 */
export function drift(name: string, time: number, hours: number): number {
  const seed = seedOf(name);
  const at = time / (hours * 3_600_000);
  const step = Math.floor(at);
  const part = at - step;
  const smooth = part * part * (3 - 2 * part);
  return bell(seed, step) * (1 - smooth) + bell(seed, step + 1) * smooth;
}

/** What no two readings share: a bell around 0, 1 wide, drawn anew every minute. @param time milliseconds since 1970 */
export const jitter = (name: string, time: number): number => bell(seedOf(name), 7, Math.floor(time / 60_000));
