import { createHash } from "node:crypto";
import { ProblemError } from "../../errors.ts";
import type { Asker, Database } from "../database.ts";
import { sqlFile } from "../sql.ts";

const SQL = {
  blocked: sqlFile(import.meta.url, "./blockedUntil.sql"),
  count: sqlFile(import.meta.url, "./countAttempt.sql"),
  forgive: sqlFile(import.meta.url, "./forgiveAttempt.sql"),
};

const short = (text: string) => createHash("sha256").update(text).digest("base64url").slice(0, 22);

/** What attempts have in common, and how many may fail before each further one has to wait. */
type Limits = Record<string, number>;

/**
 * The limits of an attempt to sign in. An address that fails at one account waits alone: its owner, elsewhere, does not. Only
 * an account that is attacked from everywhere makes strangers wait, and never a browser its owner has signed in from; nor does one person's guessing make
 * everybody behind the same address wait, where they are known.
 */
export function signInLimits(address: string, who: string, trusted: boolean): Limits {
  const both = { [`both ${short(`${address} ${who}`)}`]: 5 };
  if (trusted) return both;
  return { ...both, [`address ${short(address)}`]: 40, [`account ${short(who)}`]: 30 };
}

/** The limits of guessing a code after the password was right. */
export const codeLimits = (account: string): Limits => ({ [`code ${short(account)}`]: 8 });

/** The limits of guessing the password of an account one is signed in to. */
export const passwordLimits = (account: string): Limits => ({ [`password ${short(account)}`]: 8 });

/**
 * Counts an attempt before it is made, so that many at once are not one; `forgive` takes it back when it was none of a guesser.
 * @throws ProblemError when one of the keys has to wait.
 */
export async function countAttempt(
  database: Database,
  asker: Asker,
  limits: Limits,
): Promise<{ forgive(): Promise<void> }> {
  const keys = Object.keys(limits);
  const seconds = await database.asSignIn(asker, async (query) => {
    const [blocked] = await query<{ seconds: number | null }>(SQL.blocked, { keys });
    if (blocked?.seconds) return blocked.seconds;
    await query(SQL.count, { keys, limits: Object.values(limits) });
    return null;
  });
  if (seconds !== null) throw new ProblemError("too-many-attempts", { seconds: String(seconds) });
  return {
    async forgive() {
      await database.asSignIn(asker, (query) => query(SQL.forgive, { keys }));
    },
  };
}
