/** A reading as it came, before anybody has judged it. Times are ISO 8601 with a zone, as PostgreSQL reads them. */
export interface Reading {
  datastream: number;
  /** The phenomenon time, or its beginning. */
  time: string;
  /** A number; null when the result is something else, which `extra.json` then holds. */
  result: number | null;
  extra: Extra | null;
}

/** What only some readings have. */
export interface Extra {
  json?: unknown;
  end?: string;
  resultTime?: string;
  feature?: number;
  validFrom?: string;
  validTo?: string;
  quality?: unknown;
  parameters?: unknown;
  /** The unit that the sender says it measured in. */
  unit?: string;
}

/** What could not be read as a reading: the field that does not fit, and what came. It is counted, so that somebody sees it. */
export interface Malformed {
  field: string;
  sample: string;
}
export type Given = Reading | Malformed;
export const isMalformed = (given: Given): given is Malformed => "field" in given;

/** Who writes: the account behind a session or token, and for which organisations it may (null: for all). */
export interface Writer {
  account: string;
  organisations: string[] | null;
  way: "http" | "mqtt";
}

/** Why a reading was refused. */
export const REASONS = [
  "malformed",
  "unknown-datastream",
  "in-the-future",
  "too-old",
  "ends-before-it-begins",
  "no-result",
  "wrong-type",
  "wrong-unit",
  "not-possible",
  "conflict",
] as const;
export type Reason = (typeof REASONS)[number];

/** What became of a reading: recorded, there already and the same, or refused. All three are committed when they are told. */
export type Outcome = "recorded" | "same" | Reason;
