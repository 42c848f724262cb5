import type { IntakeTarget } from "../../server/contract/intake.ts";
import type { Static } from "typebox";
import { useIndicators } from "../api/indicators.ts";
import { useText, useWords } from "../messages/useWords.ts";

type Target = Static<typeof IntakeTarget>;

/** Indicators, or parts of them, as people call them: "CQS03 Tỷ lệ … – tử số". */
export function TargetNames({ targets }: { targets: readonly Target[] }) {
  const { intake: say } = useWords();
  const text = useText();
  const indicators = useIndicators().data?.indicators ?? [];
  return targets
    .map(({ indicator, part }) => {
      const known = indicators.find(({ code }) => code === indicator);
      return [known ? `${indicator} ${text(known.name)}` : indicator, say.parts[part]].filter(Boolean).join(" – ");
    })
    .join("; ");
}
