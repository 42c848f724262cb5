import type { Indicator } from "../../server/contract/indicator.ts";
import type { ProfileEntry } from "../../server/contract/indicator-value.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { changeWords } from "./changeWords.ts";
import classes from "./Board.module.css";

const ARROWS = { up: "▲", down: "▼", still: "=" };

type Props = { entry: Pick<ProfileEntry, "value" | "yearBefore" | "yearChange">; of: Indicator };

/** A change since a year before, if there is one: the arrow says which way, the colour and the hidden word whether that is good. */
export function ChangeMark({ entry: { value, yearBefore, yearChange }, of }: Props) {
  const { indicator: words } = useWords();
  const language = useLanguage();
  if (yearChange === null) return null;
  const said = changeWords(yearChange, of, { now: value.value, before: yearBefore }, language);
  const verdict = said.verdict && words[said.verdict];
  return (
    <span
      className={classes.change}
      data-verdict={said.verdict ?? undefined}
      title={[`${said.number} ${said.unit} ${words.changeSinceYear}`, verdict].filter(Boolean).join(": ")}
    >
      <i aria-hidden>{ARROWS[said.way]}</i> {said.number}
      {verdict && <span className="sm-hidden"> ({verdict})</span>}
    </span>
  );
}
