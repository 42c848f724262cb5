import type { KeyRing } from "./KeyRing.ts";

/** What a sealed field holds, or null when it holds nothing. The purpose is "relation.field". */
export const openField = (keys: KeyRing, sealed: Buffer | null, purpose: string): string | null =>
  sealed === null ? null : keys.open(sealed, purpose);

/** An e-mail address as it is kept: sealed, and with what it is found by. */
export function sealEmail(keys: KeyRing, email: string | null): { email: Buffer | null; emailIndex: Buffer | null } {
  if (email === null) return { email: null, emailIndex: null };
  return { email: keys.seal(email.trim(), "account.email"), emailIndex: keys.indexes(email)[0] ?? null };
}
