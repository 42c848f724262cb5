import { ProblemError } from "../errors.ts";

const KINDS = {
  "23505": ["taken-already", "what"],
  "23503": ["unknown-reference", "what"],
  "23514": ["invalid-request", "field"],
} as const;

/**
 * Waits for a change, and says what stood against it where the database did.
 * @param named what a constraint is about, as the asker knows it.
 */
export async function explained<T>(change: Promise<T>, named: Record<string, string>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const { code, constraint = "" } = error as { code?: string; constraint?: string };
    if (code === undefined || !Object.hasOwn(KINDS, code)) throw error;
    const [kind, value] = KINDS[code as keyof typeof KINDS];
    throw new ProblemError(kind, { [value]: named[constraint] ?? constraint });
  }
}
