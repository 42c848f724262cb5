import { ProblemError } from "../../../errors.ts";
import { idOf } from "../ingest/readObservation.ts";
import { readTime } from "../ingest/readTime.ts";

type Given = Record<string, unknown>;
const isObject = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const MOST_CHARACTERS = 4000;
const MOST_BYTES = 200_000;

/**
 * The body of an entity, read field by field. Each reader gives null for what is not there, and refuses what does not fit with its name:
 * `needed` says that it may not be missing.
 */
export class EntityBody {
  readonly entity: string;
  readonly #given: Given;

  /** @throws ProblemError for what is no JSON object. */
  constructor(entity: string, body: unknown) {
    this.entity = entity;
    if (!isObject(body)) throw this.#refusal("body");
    this.#given = body;
    const text = JSON.stringify(body);
    if (text.length > MOST_BYTES || /\\u(0000|d[89a-f])/i.test(text)) throw this.#refusal("body");
  }

  text(field: string, needed = false): string | null {
    const value = this.#value(field, needed);
    if (value === null) return null;
    if (typeof value !== "string" || value.length > MOST_CHARACTERS || (needed && value === ""))
      throw this.#refusal(field);
    return value;
  }

  /** A JSON object, as text. */
  object(field: string, needed = false): string | null {
    const value = this.#value(field, needed);
    if (value === null) return null;
    if (!isObject(value)) throw this.#refusal(field);
    return JSON.stringify(value);
  }

  /** Any JSON value, as text. */
  any(field: string, needed = false): string | null {
    const value = this.#value(field, needed);
    return value === null ? null : JSON.stringify(value);
  }

  /** A list, read one by one. */
  list<T>(field: string, read: (value: unknown) => T, needed = false): T[] | null {
    const value = this.#value(field, needed);
    if (value === null) return null;
    if (!Array.isArray(value) || value.length > 1000) throw this.#refusal(field);
    return value.map(read);
  }

  time(field: string): string | null {
    const value = this.#value(field, false);
    if (value === null) return null;
    const read = readTime(value);
    if (read === null) throw this.#refusal(field);
    return read;
  }

  has(field: string): boolean {
    return this.#given[field] !== undefined;
  }

  /** A neighbour: the id of one that is there, or the body of one to be made; null where none is given. */
  neighbour(field: string): { id: number } | { body: unknown } | null {
    const value = this.#given[field];
    return value === undefined || value === null ? null : this.reference(field, value);
  }

  reference(field: string, value: unknown): { id: number } | { body: unknown } {
    const id = idOf(value);
    if (id !== null) return { id };
    if (isObject(value) && !("@iot.id" in value)) return { body: value };
    throw this.#refusal(field);
  }

  /** `properties` without what SenMap itself reads of them; null where none are given. */
  properties(): { properties: string | null; settings: Given } {
    const value = this.#value("properties", false);
    if (value === null) return { properties: null, settings: {} };
    if (!isObject(value)) throw this.#refusal("properties");
    const own = Object.entries(value).filter(([name]) => name.startsWith("senmap."));
    const rest = Object.entries(value).filter(([name]) => !name.startsWith("senmap."));
    return { properties: JSON.stringify(Object.fromEntries(rest)), settings: Object.fromEntries(own) };
  }

  refuse(field: string): never {
    throw this.#refusal(field);
  }

  #value(field: string, needed: boolean): unknown {
    const value = this.#given[field];
    if (value !== undefined && value !== null) return value;
    if (needed) throw this.#refusal(field);
    return null;
  }

  #refusal(field: string): ProblemError {
    return new ProblemError("invalid-entity", { entity: this.entity, field });
  }
}
