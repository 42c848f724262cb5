import { Popover, UnstyledButton } from "@mantine/core";
import { Info } from "lucide-react";
import type { ReactNode } from "react";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorUnitValue } from "../../server/contract/indicator-value.ts";
import type { Source } from "../../server/contract/text.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import { bandWords } from "./figureWords.ts";
import classes from "./Indicator.module.css";
import { countedIn, methodWords, type EditionName } from "./methodWords.ts";
import { periodWords } from "../ui/periodWords.ts";
import { EstimateBadge, StatusBadge } from "./StatusBadge.tsx";

type Props = {
  figure: IndicatorUnitValue;
  of: Pick<Indicator, "name" | "unit" | "decimals">;
  period: string;
  unitName: string;
  editions: readonly EditionName[];
  sources: readonly Source[];
  /** What else stands in the note, such as a way to what was recorded before. */
  more?: ReactNode;
};

/** What kind of value it is, and on request how it came to be: method, bounds, source, period, and the units it was counted in. */
export function ValueBadge({ figure, of, period, unitName, editions, sources, more }: Props) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const said = bandWords(figure, of.decimals, language);
  const unit = text(of.unit);
  const method = methodWords(figure, { editions, decimals: of.decimals, language });
  const counted = countedIn(figure, editions, language);
  const own = sources.filter(({ id }) => figure.sources.includes(id));
  const title = said === null ? (figure.missing ? words.missings[figure.missing] : words.noData) : `${said} ${unit}`;
  return (
    <Popover width="20rem" shadow="md" withArrow trapFocus returnFocus position="bottom-start">
      <Popover.Target>
        <UnstyledButton className={classes.badges} title={say.aboutValue(title)} data-testid="value-badge">
          {figure.status && <StatusBadge status={figure.status} />}
          {said !== null && !figure.exact && <EstimateBadge>{say.restated}</EstimateBadge>}
          <Info size="0.9rem" aria-hidden color="var(--sm-muted)" />
          <span className="sm-hidden">{say.aboutValue(title)}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.note} aria-label={say.howMade}>
        <p className={classes.noteHead}>
          <b>{title}</b>
          <span>
            {unitName}, {periodWords(period, language)}
          </span>
        </p>
        {figure.missing && <p>{say.missingNotes[figure.missing]}</p>}
        {figure.status && (
          <p>
            <StatusBadge status={figure.status} /> {say.statusNotes[figure.status]}
          </p>
        )}
        {method && <p>{method}</p>}
        <dl>
          {counted && (
            <>
              <dt>{say.countedIn}</dt>
              <dd>{counted}</dd>
            </>
          )}
          <dt>{words.source}</dt>
          <dd>
            {own.length === 0 && words.noSource}
            {own.map((source, index) => (
              <span key={source.id}>
                {index > 0 && "; "}
                <SourceNote source={source} />
              </span>
            ))}
          </dd>
        </dl>
        {more}
      </Popover.Dropdown>
    </Popover>
  );
}
