import { useIndicators } from "../api/indicators.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { useAtOnce } from "./useAtOnce.ts";

type Props = {
  /** The set of the file: its indicators come first. */
  set: string | null;
  onChoose: (answer: string) => void;
  /** Beside indicators. */
  also?: { value: string; label: string }[];
  label?: string;
  /** Opened by a button, it takes the focus from there. */
  atOnce?: boolean;
  onClose?: () => void;
};

/** Any indicator, or a part of a rate; answered as "CQS03" or "CQS03:numerator". */
export function IndicatorChoice({ set, onChoose, also = [], label, atOnce = false, onClose }: Props) {
  const { intake: say } = useWords();
  const field = useAtOnce(atOnce);
  const text = useText();
  const indicators = useIndicators().data?.indicators ?? [];
  const ordered = [...indicators].sort((a, b) => Number(b.set === set) - Number(a.set === set));
  const data = ordered.flatMap(({ code, name, aggregation }) => {
    const parts = aggregation === "ratio" ? (["value", "numerator", "denominator"] as const) : (["value"] as const);
    return parts.map((part) => ({
      value: part === "value" ? code : `${code}:${part}`,
      label: [`${code} ${text(name)}`, say.parts[part]].filter(Boolean).join(" – "),
    }));
  });
  return (
    <ChoiceField
      aria-label={label ?? say.otherIndicator}
      placeholder={`${say.otherIndicator}: ${say.otherIndicatorHint}`}
      searchable
      selectFirstOptionOnChange
      data={[...also, ...data]}
      value={null}
      onChange={(answer) => answer !== null && onChoose(answer)}
      ref={field}
      defaultDropdownOpened={atOnce}
      comboboxProps={{ withinPortal: true, width: "min(28rem, 90vw)", position: "bottom-end" }}
      {...(onClose && { onDropdownClose: onClose })}
    />
  );
}
