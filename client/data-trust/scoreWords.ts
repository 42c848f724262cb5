import type { TrustAspect, TrustScore } from "../../server/contract/data-trust.ts";
import { trustEn } from "../messages/trustEn.ts";
import { trustVi } from "../messages/trustVi.ts";
import { formatNumber, type Language } from "../ui/format.ts";

const words = { vi: trustVi, en: trustEn };

/** In the order in which people say them. */
export const ASPECTS: readonly TrustAspect[] = ["correct", "complete", "clean", "live"];

/** From these scores on it is good, or to be watched. */
export const GOOD = 95;
export const WATCH = 80;

/** The four scores of a dataset and a unit. */
export type FourScores = Pick<TrustScore, TrustAspect | "dataset">;
export type ScoreState = "good" | "watch" | "bad" | "none";

/** How a score stands; "none" where there is nothing to score, which is not zero. */
export function scoreState(score: number | null): ScoreState {
  if (score === null) return "none";
  return score >= GOOD ? "good" : score >= WATCH ? "watch" : "bad";
}

/**
 * A score as it is written: whole, but with a digit where rounding would say "all right", "nothing right", or a better state than it is
 * in. Null where there is nothing to score.
 */
export function scoreWords(score: number | null, language: Language): string | null {
  if (score === null) return null;
  const whole = Math.round(score);
  const misleads =
    (whole === 100 && score < 100) || (whole === 0 && score > 0) || scoreState(whole) !== scoreState(score);
  return formatNumber(misleads ? awayFromEnds(score) : whole, misleads ? 1 : 0, language);
}

/** Cut, not rounded, to a digit: 99.98 is not 100; and 0.04 is not 0. */
const awayFromEnds = (score: number): number => Math.max(0.1, Math.floor(score * 10) / 10);

/** The counts that a score stands on: "87/102 báo cáo". */
export function countWords(scores: FourScores, aspect: TrustAspect, language: Language): string {
  const { counts } = wordsFor(scores, language);
  const say = (count: number) => formatNumber(count, 0, language);
  const { correct, complete, clean, live } = scores;
  if (aspect === "correct") return counts.correct(say(correct.broken), say(correct.checked));
  if (aspect === "complete") return counts.complete(say(complete.reported), say(complete.expected));
  if (aspect === "clean") return counts.clean(say(clean.faulty), say(clean.received));
  const late = live.daysLate === 0 ? counts.onTime : counts.live(say(live.daysLate));
  return live.undated === 0 ? late : `${late}, ${words[language].undated(say(live.undated))}`;
}

/** What is said of scores in the words of what they are of: reports of a set, things of a layer. */
export const wordsFor = ({ dataset }: Pick<FourScores, "dataset">, language: Language) =>
  dataset.kind === "layer" ? words[language].layers : words[language];

/** Why there is no score. */
export const nothingWords = (scores: FourScores, aspect: TrustAspect, language: Language): string =>
  aspect === "live" && scores.live.undated > 0 ? words[language].noDates : words[language].states.none;

/** A score in a sentence: "Đủ 95, 87/102 báo cáo". */
export function scoreSentence(scores: FourScores, aspect: TrustAspect, language: Language): string {
  const say = words[language];
  const score = scoreWords(scores[aspect].score, language);
  if (score === null) return `${say.aspects[aspect]}: ${nothingWords(scores, aspect, language)}`;
  return say.scoreOf(say.aspects[aspect], score, countWords(scores, aspect, language));
}
