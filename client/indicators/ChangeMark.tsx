import type { Indicator } from "../../server/contract/indicator.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { changeWords } from "./changeWords.ts";
import classes from "./Board.module.css";

const ARROWS = { up: "▲", down: "▼", still: "=" };

/** A change since a year before: the arrow says which way, the colour and the hidden word whether that is good. */
export function ChangeMark({ change, of, unit = false }: { change: number; of: Indicator; unit?: boolean }) {
  const { indicator: words } = useWords();
  const language = useLanguage();
  const said = changeWords(change, of, language);
  const verdict = said.verdict && words[said.verdict];
  return (
    <span
      className={classes.change}
      data-verdict={said.verdict ?? undefined}
      title={[`${said.number} ${said.unit} ${words.changeSinceYear}`, verdict].filter(Boolean).join(": ")}
    >
      <i aria-hidden>{ARROWS[said.way]}</i> {said.number}
      {unit && ` ${said.unit}`}
      {verdict && <span className="sm-hidden"> ({verdict})</span>}
    </span>
  );
}
