/** Why a query that could be read cannot be answered. */
export type SensorThingsErrorKind = "type-mismatch" | "invalid-expression" | "too-many" | "unsupported";

/** A query that was read but has no answer. The message is a sentence for who wrote the query. */
export class SensorThingsError extends Error {
  readonly kind: SensorThingsErrorKind;
  /** Where in the option it stands; the first character is 1, and 0 is nowhere in particular. */
  readonly position: number;
  /** The query option it stands in, such as "$filter"; empty where it is in none. */
  option: string;

  constructor(kind: SensorThingsErrorKind, message: string, position = 0, option = "") {
    super(message);
    this.kind = kind;
    this.position = position;
    this.option = option;
  }
}

/** Runs what reads an option, and says of its errors that they stand there. The outermost is the one whose text they are in. */
export function within<T>(option: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SensorThingsError) error.option = option;
    throw error;
  }
}
