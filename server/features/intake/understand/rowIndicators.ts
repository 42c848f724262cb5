import type { Target } from "./Knowledge.ts";
import { isFiller, nameKey } from "./nameKey.ts";
import type { Reading } from "./Reading.ts";
import { describeTargets, targetsOfAnswer, writeTargets } from "./targets.ts";
import { SKIP } from "./Question.ts";

/** What the labels of rows mean where indicators go down; each label is looked at once. */
export class RowIndicators {
  readonly #reading: Reading;
  readonly #known = new Map<string, Target[]>();
  /** The indicator that rows of parts stand under. */
  #above: string | null = null;
  readonly labels: { label: string; targets: Target[]; question: string }[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  targetsOf(label: string, sheet: number, row: number, column: number): Target[] {
    const place = `${this.#above ?? ""}|${label}`;
    const held = this.#known.get(place);
    if (held) {
      this.#enter(held);
      return held;
    }
    const { indicators, answers, questions } = this.#reading;
    const question = `row:${nameKey(label)}`.slice(0, 200);
    const matched = indicators.match([label], this.#above === null ? null : new Set([this.#above]));
    const answer = answers[question];
    let { targets } = matched;
    // "Thực hiện" under an indicator is that indicator.
    if (targets.length === 0 && this.#above !== null && isFiller(label))
      targets = [{ indicator: this.#above, part: "value" }];
    if (answer !== undefined && answer !== SKIP) targets = targetsOfAnswer(this.#reading, answer) ?? targets;
    if (answer === SKIP || (matched.beside && answer === undefined)) targets = [];
    else if (targets.length === 0) {
      const where = this.#reading.where(sheet, row, column);
      if (matched.candidates.length > 0) {
        questions.ask(question, where, () => ({
          kind: "row",
          raw: label,
          why: { vi: "Không rõ dòng này là chỉ tiêu nào.", en: "It is not clear which indicator this row is." },
          candidates: matched.candidates.map((target) => ({
            answer: writeTargets([target]),
            label: describeTargets(this.#reading, [target]),
          })),
        }));
      } else this.#reading.findOnce(question, "unmapped", { sheet, row, column }, { raw: label });
    }
    this.#known.set(place, targets);
    if (this.labels.length < 500 && !this.labels.some((known) => known.label === label))
      this.labels.push({ label, targets, question });
    this.#enter(targets);
    return targets;
  }

  #enter(targets: Target[]): void {
    if (targets.length === 1) this.#above = targets[0]!.indicator;
  }
}
