import type { Text } from "../../../contract/text.ts";
import type { Part, Target } from "./Knowledge.ts";
import type { Reading } from "./Reading.ts";

/** Targets as an answer writes them: "CQS03", or "CQS03:numerator,CQS01:denominator". */
export const writeTargets = (targets: Target[]): string =>
  targets.map(({ indicator, part }) => (part === "value" ? indicator : `${indicator}:${part}`)).join(",");

/** Null for what is no answer, such as an indicator that is gone. */
export function targetsOfAnswer(reading: Reading, answer: string): Target[] | null {
  const targets = answer.split(",").map((said) => {
    const [code = "", part = "value"] = said.split(":");
    const known = reading.indicators.indicator(code) !== null && /^(?:value|numerator|denominator)$/.test(part);
    return known ? { indicator: code, part: part as Part } : null;
  });
  return targets.every((target) => target !== null) ? targets : null;
}

/** The one indicator that the titles of a sheet name, by code or by all of its name. */
export function titleTarget(reading: Reading, titles: string[]): Target | null {
  const plain = titles.map((title) =>
    title.replace(/^(?:biểu|bảng|phụ lục|mẫu)\s*(?:số)?\s*[\d.\w/-]*\s*[:.–-]?\s*/iu, ""),
  );
  const found = new Map<string, Target>();
  for (const title of plain) {
    const { targets } = reading.indicators.match([title]);
    if (targets.length === 1 && targets[0]!.part === "value") found.set(targets[0]!.indicator, targets[0]!);
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

const PARTS: Record<Part, Text> = {
  value: { vi: "", en: "" },
  numerator: { vi: " – tử số", en: " – numerator" },
  denominator: { vi: " – mẫu số", en: " – denominator" },
};

/** A target as people are shown it. */
export function describeTargets(reading: Reading, targets: Target[]): Text {
  const said = (language: "vi" | "en") =>
    targets
      .map(({ indicator, part }) => {
        const known = reading.indicators.indicator(indicator);
        return `${indicator} ${(language === "vi" ? known?.nameVi : known?.nameEn) ?? ""}${PARTS[part][language]}`;
      })
      .join("; ");
  return { vi: said("vi"), en: said("en") };
}
