import { ProblemError } from "../../errors.ts";
import { readPeriod } from "../../platform/period/Period.ts";
import { SKIP } from "./understand/Question.ts";
import type { Reading } from "./understand/Reading.ts";
import { targetsOfAnswer } from "./understand/targets.ts";

/** @throws ProblemError for an answer that says nothing about its question. */
export function checkAnswers(reading: Reading, answers: Record<string, string | null>): void {
  for (const [question, answer] of Object.entries(answers)) {
    if (answer !== null && !fits(reading, question, answer)) {
      throw new ProblemError("intake-wrong-answer", { question, answer });
    }
  }
}

function fits(reading: Reading, question: string, answer: string): boolean {
  const [, kind = "", about = ""] = /^([a-z]+):(.*)$/s.exec(question) ?? [];
  switch (kind) {
    case "unit": {
      const [edition, code = ""] = answer.split("/");
      return answer === SKIP || (about.startsWith(`${edition}:`) && reading.units.byCode(edition!, code) !== null);
    }
    case "column":
    case "row": {
      if (answer === SKIP) return true;
      return /^(?:value|numerator|denominator)$/.test(answer) || targetsOfAnswer(reading, answer) !== null;
    }
    case "period":
      return readPeriod(answer) !== null;
    case "year":
      return /^(?:19|20)\d\d(?:$|-)/.test(answer);
    case "number":
      return answer === "," || answer === ".";
    default:
      return false;
  }
}
