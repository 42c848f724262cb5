import { Target } from "lucide-react";
import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import { formatNumber } from "../ui/format.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import classes from "./Indicator.module.css";
import { meets, targetWords } from "./targetWords.ts";

type Props = {
  target: IndicatorTarget | null;
  unit: { vi: string; en: string };
  decimals: number;
  /** Values of the units shown, those that have one. */
  values: number[];
};

/** What is to be reached by when, who says so, and how many of the units shown have reached it. */
export function TargetLine({ target, unit, decimals, values }: Props) {
  const { indicator: words } = useWords();
  const text = useText();
  const language = useLanguage();
  if (!target) {
    return (
      <p className={classes.target}>
        <Target size="1rem" aria-hidden /> <span>{words.noTarget}</span>
      </p>
    );
  }
  const number = (value: number) => formatNumber(value, 0, language);
  const met = values.filter((value) => meets(value, target)).length;
  return (
    <div className={classes.target} data-testid="target">
      <Target size="1rem" aria-hidden />
      <div>
        <p>
          {words.target}: <b>{targetWords(target, decimals, language)}</b> {text(unit)}{" "}
          {words.targetBy(String(target.year))}, {words.scopes[target.scope]}{" "}
          {target.proposed && (
            <span title={words.proposedNote}>
              <Tag>{words.proposed}</Tag>
            </span>
          )}
        </p>
        {values.length > 0 && <p>{words.targetMet(number(met), number(values.length))}</p>}
        <p className={classes.small}>
          {target.proposed ? words.proposedNote : <SourceNote source={target.source} prefix />}
          {target.note && ` ${text(target.note)}`}
        </p>
      </div>
    </div>
  );
}
