import type { Words } from "../messages/words.ts";
import type { Language } from "../ui/format.ts";
import { readNumber, typedNumber } from "../ui/readNumber.ts";

/** As many limits as there are colours for. */
const MOST = 5;

/**
 * Limits between classes as they are typed: rising numbers with semicolons, so that decimals may have commas. Zero and what lies
 * below it are limits like any other. Gives a sentence in place of what cannot be read.
 */
export function readLimits(
  typed: string,
  language: Language,
  words: Words,
): { limits: number[]; refused: null } | { limits: null; refused: string } {
  const refuse = (refused: string) => ({ limits: null, refused });
  const parts = typed
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const limits: number[] = [];
  for (const part of parts) {
    const limit = readNumber(part, language);
    if (limit === null) return refuse(words.edgesNoNumber(part));
    const before = limits.at(-1);
    if (before !== undefined && limit <= before)
      return refuse(words.edgesNotRising(typedNumber(limit, language), typedNumber(before, language)));
    // There is but one zero.
    limits.push(limit + 0);
  }
  if (limits.length === 0) return refuse(words.edgesNone);
  if (limits.length > MOST) return refuse(words.edgesTooMany(String(limits.length)));
  return { limits, refused: null };
}
