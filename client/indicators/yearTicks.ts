/** The first period of each year with its place; so many years are named that their names have room. */
export function yearTicks(periods: readonly string[], room: number): { index: number; year: string; named: boolean }[] {
  const years = periods
    .map((period, index) => ({ index, year: period.slice(0, 4) }))
    .filter(({ year }, index, all) => index === 0 || all[index - 1]?.year !== year);
  const every = Math.max(1, Math.ceil(years.length / room));
  // A year of which little is there would have its name under that of the next.
  const least = (periods.length - 1) / (2 * room);
  const fits = (index: number) => (years[index + every]?.index ?? Infinity) - years[index]!.index >= least;
  // Counted from the last, which is the one that people look for.
  return years.map((tick, index) => ({ ...tick, named: (years.length - 1 - index) % every === 0 && fits(index) }));
}

/** Where something stands among the periods, 0–1; it stands before the first period that does not begin before it. */
export function placeOf(periods: readonly string[], period: string): number | null {
  const last = periods.length - 1;
  if (last < 1) return null;
  const exact = periods.indexOf(period);
  // Periods of one cycle compare as text; a mark that is no period of it comes before the first that is later.
  const index = exact >= 0 ? exact : periods.findIndex((one) => one > period);
  if (index < 0 || (index === 0 && exact < 0)) return null;
  return Math.max(0, index - 0.5) / last;
}
