import type { IntakeQuestion } from "../../server/contract/intake.ts";

/** What the id of a question tells by itself: its kind, and the words of the sheet, in small letters. */
export function readQuestionId(id: string): { kind: IntakeQuestion["kind"]; about: string } {
  const [, kind = "", rest = ""] = /^([a-z]+):(.*)$/s.exec(id) ?? [];
  switch (kind) {
    case "unit": {
      const [, ...label] = rest.split(":");
      return { kind, about: label.join(":").replaceAll("|", " – ") };
    }
    case "column":
    case "row":
    case "number":
      return { kind, about: rest };
    default:
      return { kind: "period", about: rest };
  }
}
