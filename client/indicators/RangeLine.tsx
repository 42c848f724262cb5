import { MoveHorizontal } from "lucide-react";
import type { Indicator } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import classes from "./Indicator.module.css";
import { rangeState, rangeWords } from "./range.ts";

type Props = {
  indicator: Pick<Indicator, "bandLow" | "bandHigh" | "unit" | "decimals">;
  /** Values of the units shown, those that have one. */
  values: number[];
};

/** Between which values an indicator is good, and how many of the units shown are; or that this is not known. */
export function RangeLine({ indicator, values }: Props) {
  const { indicator: words } = useWords();
  const text = useText();
  const language = useLanguage();
  const range = rangeWords(indicator, indicator.decimals, language);
  const number = (value: number) => formatNumber(value, 0, language);
  const within = values.filter((value) => rangeState(value, indicator) === "within").length;
  return (
    <div className={classes.target} data-testid="range">
      <MoveHorizontal size="1rem" aria-hidden />
      {range === null ? (
        <span>{words.noRange}</span>
      ) : (
        <div>
          <p>
            {words.range}: <b>{range}</b> {text(indicator.unit)}
          </p>
          {values.length > 0 && <p>{words.rangeKept(number(within), number(values.length))}</p>}
        </div>
      )}
    </div>
  );
}
