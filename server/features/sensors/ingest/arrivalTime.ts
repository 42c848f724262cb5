let last = 0;

/**
 * The time at which something arrives, to the microsecond and later than that of what came before: what is measured without a
 * time is measured now, and two such readings of a datastream are two.
 */
export function arrivalTime(): string {
  last = Math.max(last + 1, Date.now() * 1000);
  const milliseconds = Math.floor(last / 1000);
  return new Date(milliseconds).toISOString().replace("Z", `${String(last - milliseconds * 1000).padStart(3, "0")}Z`);
}
