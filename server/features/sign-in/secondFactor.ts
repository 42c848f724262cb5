import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import type { Query } from "../../platform/database.ts";
import type { KeyRing } from "../../platform/identity/KeyRing.ts";
import { hashToken } from "../../platform/identity/secrets.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  secret: sqlFile(import.meta.url, "./secret.sql"),
  step: sqlFile(import.meta.url, "./takeStep.sql"),
  recovery: sqlFile(import.meta.url, "./takeRecoveryCode.sql"),
  begin: sqlFile(import.meta.url, "./beginEnrolment.sql"),
  finish: sqlFile(import.meta.url, "./finishEnrolment.sql"),
};

const PERIOD_S = 30;
const PURPOSE = "account_secret.totp_secret";

// RFC 6238 with the parameters every app understands.
const totp = (secret: Secret, label: string) =>
  new TOTP({ issuer: "SenMap", label, secret, algorithm: "SHA1", digits: 6, period: PERIOD_S });

/** The time step of a code that fits now, or one step before or after; null when it fits none. */
function stepOf(secret: Secret, code: string): number | null {
  const delta = totp(secret, "").validate({ token: code.replaceAll(" ", ""), window: 1 });
  return delta === null ? null : Math.floor(Date.now() / 1000 / PERIOD_S) + delta;
}

async function secretOf(query: Query, keys: KeyRing, account: string) {
  const [row] = await query<{ totpSecret: Buffer | null; confirmed: boolean }>(SQL.secret, { account });
  if (!row?.totpSecret) return null;
  return { secret: Secret.fromBase32(keys.open(row.totpSecret, PURPOSE)), confirmed: row.confirmed };
}

const hashCode = (code: string) => hashToken(code.toUpperCase().replaceAll(/[^A-Z2-7]/g, "")).toString("base64url");

/** Whether a code proves the second factor: of the app and not used before, or a recovery code that is then used up. */
export async function isSecondFactor(query: Query, keys: KeyRing, account: string, code: string): Promise<boolean> {
  const kept = await secretOf(query, keys, account);
  if (!kept?.confirmed) return false;
  const step = stepOf(kept.secret, code);
  if (step !== null) return (await query(SQL.step, { account, step })).length === 1;
  return (await query(SQL.recovery, { account, hash: hashCode(code) })).length === 1;
}

/** Makes a key for an app. Null when the account has a second factor already. */
export async function beginEnrolment(query: Query, keys: KeyRing, account: string, label: string) {
  const secret = new Secret({ size: 20 });
  const sealed = keys.seal(secret.base32, PURPOSE);
  const rows = await query(SQL.begin, { account, secret: sealed });
  return rows.length === 0 ? null : { secret: secret.base32, uri: totp(secret, label).toString() };
}

/** Takes the first code of a new key. Answers recovery codes, shown once; null when the code does not fit. */
export async function finishEnrolment(
  query: Query,
  keys: KeyRing,
  account: string,
  code: string,
): Promise<string[] | null> {
  const kept = await secretOf(query, keys, account);
  const step = kept && !kept.confirmed ? stepOf(kept.secret, code) : null;
  if (step === null) return null;
  const codes = Array.from({ length: 8 }, () => newRecoveryCode());
  const rows = await query(SQL.finish, { account, step, codes: codes.map(hashCode) });
  return rows.length === 1 ? codes : null;
}

/** Eighty bits in the letters of base 32, in groups for the eye. */
function newRecoveryCode(): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const code = [...randomBytes(16)].map((byte) => letters[byte & 31]).join("");
  return code.replaceAll(/(.{4})(?=.)/g, "$1-");
}
