import type { Query } from "../../../platform/database.ts";
import { LIMITS } from "./limits.ts";
import { SensorThingsError } from "./SensorThingsError.ts";

type Value = number | string | boolean | null | Value[];

/** How PostgreSQL says that a value is not one for what is done with it: numbers out of range, a division by zero. */
const INVALID_VALUE = /^22/;
/** PostGIS knows no code for a shape that an operation does not take. */
const INVALID_SHAPE = /GEOS|Geometry|LWGEOM|Topology|geometry/;

/** One statement while it is built: its parameters, and names for what it reads. */
export class Statement {
  readonly #values: Value[] = [];
  #aliases = 0;
  #joins = 0;
  /** The root of all links, for within a JSON string. */
  readonly base: string;

  constructor(base: string) {
    this.base = this.add(JSON.stringify(base).slice(1, -1), "text");
  }

  /** A value becomes a parameter of a type. */
  add(value: Value, type: string): string {
    return `$${this.#values.push(value)}::${type}`;
  }

  /** A name that nothing else in the statement has. */
  alias(): string {
    return `e${++this.#aliases}`;
  }

  /** Counts a navigation. Planning takes its time for each. */
  countJoin(): void {
    if (++this.#joins > LIMITS.joins)
      throw new SensorThingsError("too-many", `The query follows more than ${LIMITS.joins} navigations.`);
  }

  /** Runs a text made with this. What an expression took but did not need is left out: PostgreSQL would not know its type. */
  async run<Row extends object>(query: Query, text: string): Promise<Row[]> {
    const used: number[] = [];
    const numbered = text.replace(/\$(\d+)/g, (_, number: string) => {
      const place = used.indexOf(Number(number));
      return `$${place === -1 ? used.push(Number(number)) : place + 1}`;
    });
    const parameters = used.map((number) => `p${number}`);
    const values = Object.fromEntries(used.map((number) => [`p${number}`, this.#values[number - 1]]));
    try {
      // Without a name the connection does not keep the statement: no two are alike.
      return await query<Row>({ name: "", text: numbered, parameters }, values);
    } catch (error) {
      throw isInvalid(error)
        ? new SensorThingsError("invalid-expression", "The expression has no value for some of the data.")
        : error;
    }
  }
}

function isInvalid(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return false;
  return INVALID_VALUE.test(error.code) || (error.code === "XX000" && INVALID_SHAPE.test(error.message));
}
