const HOUR = 3_600_000;

/**
 * The constituents that make nearly all of the tide of the East Sea at the mouths of the Mekong: period in hours, amplitude at the
 * mouth in metres, and a moment of high water. The moments lie after the new moon of November 2025, whose spring tides the bulletins
 * measured; the daily ones meet when the moon stands far south, as it did then.
 */
const CONSTITUENTS = [
  { name: "M2", period: 12.4206012, amplitude: 0.66, high: Date.UTC(2025, 10, 22, 18) },
  { name: "S2", period: 12, amplitude: 0.28, high: Date.UTC(2025, 10, 22, 18) },
  { name: "K1", period: 23.9344696, amplitude: 0.34, high: Date.UTC(2025, 10, 21, 18) },
  { name: "O1", period: 25.8193417, amplitude: 0.2, high: Date.UTC(2025, 10, 21, 18) },
];

/** How fast high water travels up the river, km/h, and over how many km the tide falls to 37 %. */
const SPEED = 26;
const REACH = 210;

/**
 * The tide in metres around the mean level of the river.
 * @param time milliseconds since 1970
 * @param km from the sea, along the river
 */
export function tide(time: number, km: number): number {
  const there = time - (km / SPEED) * HOUR;
  const sea = CONSTITUENTS.reduce(
    (sum, { amplitude, period, high }) => sum + amplitude * Math.cos((2 * Math.PI * (there - high)) / (period * HOUR)),
    0,
  );
  return sea * Math.exp(-km / REACH);
}
