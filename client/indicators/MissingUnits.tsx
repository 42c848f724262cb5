import { UnstyledButton } from "@mantine/core";
import type { IndicatorUnitValue } from "../../server/contract/indicator-value.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import type { RankedUnit } from "./ranking.ts";
import { Swatch } from "../ui/Swatch.tsx";
import classes from "./Ranking.module.css";

type Props = {
  units: RankedUnit[];
  hovered: number | null;
  selected: string | null;
  onHover: (id: number | null) => void;
  onOpen: (code: string) => void;
};

/** More than these are named on request. */
const FEW = 12;

/** The units that nothing can be ranked of, by name under the reason why. */
export function MissingUnits({ units, hovered, selected, onHover, onOpen }: Props) {
  const words = useWords();
  const language = useLanguage();
  if (units.length === 0) return null;
  // With a value but nothing coloured, what is compared with is not known.
  const groups = Map.groupBy(units, ({ figure }) =>
    figure.value === null ? (figure.missing ?? "not-reported") : null,
  );
  return (
    <div className={classes.missing} data-testid="missing-units">
      {[...groups].map(([why, list]: [IndicatorUnitValue["missing"], RankedUnit[]]) => (
        <details key={why} open={list.length <= FEW}>
          <summary title={why ? words.indicator.missingNotes[why] : undefined}>
            <Swatch colour={null} />
            {words.indicator.withoutValue(
              why ? words.missings[why] : words.indicator.noComparison,
              formatNumber(list.length, 0, language),
            )}
          </summary>
          <ul>
            {list.map(({ id, code, name }) => (
              <li key={id}>
                <UnstyledButton
                  className={classes.missingUnit}
                  data-hovered={hovered === id || undefined}
                  aria-current={selected === code || undefined}
                  onClick={() => onOpen(code)}
                  onMouseEnter={() => onHover(id)}
                  onMouseLeave={() => onHover(null)}
                  onFocus={() => onHover(id)}
                  onBlur={() => onHover(null)}
                >
                  {name}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
