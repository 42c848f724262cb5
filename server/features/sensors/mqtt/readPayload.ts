/**
 * How the plain payload of a device becomes a reading. Data, so that it can be kept and given by others.
 * Paths of JSON are names and places of arrays with dots between, such as "data.levels.0"; a column of CSV is its place from 0,
 * or its name in the first line.
 */
export type PayloadRule =
  | { kind: "number" }
  | { kind: "json"; result: string; time?: string; unit?: string }
  | { kind: "csv"; result: number | string; time?: number | string; unit?: number | string; separator?: string };

/** What a payload says; `time` and `unit` as they came, null where it says none. */
export interface PlainValue {
  result: unknown;
  time: string | null;
  unit: string | null;
}
/** The field that does not fit. */
export interface Misfit {
  field: "body" | "result" | "phenomenonTime" | "unit";
}

const MOST_CHARACTERS = 16_000;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A payload as text; null for bytes that are none, and for more than any reading needs. */
export function textOf(payload: Buffer): string | null {
  if (payload.length > MOST_CHARACTERS) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(payload);
  } catch {
    return null;
  }
}

/** Reads a payload by a rule. Never throws, whatever the bytes. */
export function readPayload(rule: PayloadRule, payload: Buffer): PlainValue | Misfit {
  const text = textOf(payload);
  if (text === null) return { field: "body" };
  switch (rule.kind) {
    case "number":
      return valueOf(numberIn(text), undefined, undefined);
    case "json": {
      const body = parse(text);
      if (body === undefined) return { field: "body" };
      const at = (path: string | undefined) => (path === undefined ? undefined : follow(body, path));
      return valueOf(at(rule.result), at(rule.time), at(rule.unit));
    }
    case "csv": {
      const row = rowOf(text, rule);
      if (row === null) return { field: "body" };
      return valueOf(numberIn(row(rule.result) ?? ""), row(rule.time), row(rule.unit));
    }
  }
}

function valueOf(result: unknown, time: unknown, unit: unknown): PlainValue | Misfit {
  if (result === undefined || result === null) return { field: "result" };
  if (time !== undefined && typeof time !== "string") return { field: "phenomenonTime" };
  if (unit !== undefined && typeof unit !== "string") return { field: "unit" };
  return { result, time: time ?? null, unit: unit ?? null };
}

function numberIn(text: string): number | undefined {
  const trimmed = text.trim();
  const number = NUMBER.test(trimmed) ? Number(trimmed) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function follow(body: unknown, path: string): unknown {
  let at = body;
  for (const step of path.split(".")) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at;
}

/** How to look into the last line of a table: by place, or by the names of its first line. */
function rowOf(
  text: string,
  { result, separator = "," }: Extract<PayloadRule, { kind: "csv" }>,
): ((column: number | string | undefined) => string | undefined) | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const named = typeof result === "string";
  if (lines.length < (named ? 2 : 1)) return null;
  const cells = (line: string) => line.split(separator).map((cell) => cell.trim());
  const names = named ? cells(lines[0]!) : [];
  const values = cells(lines.at(-1)!);
  return (column) =>
    column === undefined ? undefined : values[typeof column === "number" ? column : names.indexOf(column)];
}
