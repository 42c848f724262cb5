/** What is known of a unit and an indicator before the periods in question. Values are the oldest first. */
export class History {
  readonly #values: Map<string, { start: string; days: number; value: number }[]>;

  constructor(rows: { indicator: number; unit: number; values: { start: string; days: number; value: number }[] }[]) {
    this.#values = new Map(rows.map(({ indicator, unit, values }) => [`${indicator} ${unit}`, values]));
  }

  /** Values of earlier periods about as long as this one. */
  before(indicator: number, unit: number, start: string, days: number): number[] {
    return (this.#values.get(`${indicator} ${unit}`) ?? [])
      .filter((earlier) => earlier.start < start && Math.abs(earlier.days - days) <= Math.max(3, days / 20))
      .map(({ value }) => value);
  }
}
