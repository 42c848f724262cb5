import { ProblemError } from "../../errors.ts";
import type { Language } from "../../problems.ts";

const SHORTEST = 12;

const WHY = {
  short: { vi: "Mật khẩu quá ngắn.", en: "It is too short." },
  common: {
    vi: "Mật khẩu này nằm trong danh sách đã bị lộ hoặc hay dùng.",
    en: "It is on the lists of leaked and common passwords.",
  },
  guessed: { vi: "Mật khẩu dễ đoán.", en: "It is easily guessed." },
  own: { vi: "Mật khẩu chứa tên hoặc thư điện tử của bạn.", en: "It contains your name or e-mail address." },
} as const;

let estimator: Promise<(password: string, own: string[]) => { score: number; listed: boolean }> | undefined;

/** The lists are large: read when the first password is set. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const listed = new Set(
    Object.values(dictionary)
      .flat()
      .map((word) => word.toLowerCase()),
  );
  return (password: string, own: string[]) => ({
    score: zxcvbn.check(password, own).score,
    listed: listed.has(password.toLowerCase()),
  });
}

/**
 * Length, the lists of leaked and common passwords, and how fast it would be guessed; no rules of letters and digits (NIST SP
 * 800-63B, 5.1.1.2).
 * @throws ProblemError saying what is wrong with it.
 */
export async function requireGoodPassword(password: string, own: string[], language: Language): Promise<void> {
  const refuse = (why: keyof typeof WHY): never => {
    throw new ProblemError("weak-password", { why: WHY[why][language] });
  };
  if (Array.from(password).length < SHORTEST) refuse("short");
  const lower = password.toLowerCase();
  const words = own.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 4);
  if (words.some((word) => lower.includes(word) && lower.length - word.length < 8)) refuse("own");
  estimator ??= loadEstimator();
  const { score, listed } = (await estimator)(password, own);
  if (listed) refuse("common");
  if (score < 3) refuse("guessed");
}
