import type { EntityBody } from "./EntityBody.ts";

const CLASSIFICATIONS = new Set(["public", "internal", "restricted"]);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length <= 20 && value.every((one) => typeof one === "number" && Number.isFinite(one));
const isLevels = (value: unknown): value is (number | null)[] =>
  Array.isArray(value) &&
  value.every((one) => one === null || (typeof one === "number" && Number.isInteger(one) && one >= 0 && one <= 20));

/** Who may see an entity and whose it is, as far as its properties say: `senmap.classification`, `senmap.owner`. */
export function readRights(body: EntityBody, settings: Record<string, unknown>) {
  const { "senmap.classification": classification = null, "senmap.owner": owner = null } = settings;
  if (classification !== null && !CLASSIFICATIONS.has(classification as string)) body.refuse("senmap.classification");
  if (owner !== null && typeof owner !== "string") body.refuse("senmap.owner");
  return { classification: classification as string | null, owner };
}

/**
 * How the results of a datastream are judged, as far as its properties say: `senmap.edges` and `senmap.levels` (one more than edges),
 * `senmap.possible` [least, greatest], `senmap.staleAfter` (ISO 8601 duration), `senmap.keepDays` (single readings are deleted after).
 */
export function readBands(body: EntityBody, settings: Record<string, unknown>) {
  const edges = settings["senmap.edges"] ?? null;
  const levels = settings["senmap.levels"] ?? null;
  const possible = settings["senmap.possible"] ?? null;
  const staleAfter = settings["senmap.staleAfter"] ?? null;
  const keepDays = settings["senmap.keepDays"] ?? null;
  if (keepDays !== null && !(Number.isInteger(keepDays) && (keepDays as number) > 0)) body.refuse("senmap.keepDays");
  if (edges !== null && !isRising(edges)) body.refuse("senmap.edges");
  if (levels !== null && !isLevels(levels)) body.refuse("senmap.levels");
  if ((edges === null) !== (levels === null)) body.refuse("senmap.levels");
  if (isRising(edges) && isLevels(levels) && levels.length !== edges.length + 1) body.refuse("senmap.levels");
  if (possible !== null && !(isNumbers(possible) && possible.length === 2 && possible[0]! <= possible[1]!))
    body.refuse("senmap.possible");
  if (staleAfter !== null && !isDuration(staleAfter)) body.refuse("senmap.staleAfter");
  const [least = null, greatest = null] = isNumbers(possible) ? possible : [];
  return {
    edges: isRising(edges) ? edges : null,
    levels: isLevels(levels) ? levels : null,
    least,
    greatest,
    stale_after: staleAfter as string | null,
    keep_days: keepDays as number | null,
  };
}

const isRising = (value: unknown): value is number[] =>
  isNumbers(value) && value.every((edge, n) => n === 0 || edge > value[n - 1]!);

function isDuration(text: unknown): boolean {
  if (typeof text !== "string") return false;
  try {
    return Temporal.Duration.from(text).sign === 1;
  } catch {
    return false;
  }
}
