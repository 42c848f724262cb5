import { argon2, hash, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const derive = promisify(argon2);

/** Argon2id as OWASP's password storage cheat sheet sets it for 19 MiB: two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** A secret that a browser or machine keeps: 256 random bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What is kept of a token. Tokens are random, so a fast hash is enough. */
export const hashToken = (token: string): Buffer => hash("sha256", token, "buffer");

/** A password as it is kept: a PHC string, with its own salt and cost. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive("argon2id", { message: password.normalize("NFC"), nonce, ...COST });
  const text = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${text(nonce)}$${text(tag)}`;
}

/** Compared with when there is no such account, so that the answer takes as long. */
const NO_ACCOUNT = `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${"A".repeat(22)}$${"A".repeat(43)}`;

/** Whether a password is the one that was kept; takes as long when none was. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const read = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(
    kept ?? NO_ACCOUNT,
  );
  if (!read) return false;
  const [, memory, passes, parallelism, nonce = "", tag = ""] = read;
  const expected = Buffer.from(tag, "base64");
  const found = await derive("argon2id", {
    message: password.normalize("NFC"),
    nonce: Buffer.from(nonce, "base64"),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected) && kept !== null;
}
