/** What a stream of one kind reads. @param key of the datastream @param time milliseconds since 1970 */
export type Model = (key: string, time: number) => number;

/** A number as a sensor reports it. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

export const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
