import { FlaskConical } from "lucide-react";
import { memo, type KeyboardEvent } from "react";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorValues } from "../../server/contract/indicator-value.ts";
import { colourOf } from "../layers/breaks.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import { figureWords, signed } from "./figureWords.ts";
import classes from "./Ranking.module.css";
import type { barScale, RankedUnit } from "./ranking.ts";

type Props = {
  unit: RankedUnit;
  indicator: Indicator;
  values: IndicatorValues;
  scale: ReturnType<typeof barScale>;
  /** Tab leads to this row. */
  reachable: boolean;
  onReach: (code: string) => void;
  onWalk: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  hovered: boolean;
  selected: boolean;
  dimmed: boolean;
  onHover: (id: number | null) => void;
  onOpen: (code: string) => void;
};

/** What is said at the end of a bar: what is coloured, or beside a place the value that won it. */
function useSaid({ show, shownDecimals }: IndicatorValues, { decimals }: Indicator) {
  const language = useLanguage();
  return ({ figure, shown }: RankedUnit): string => {
    if (show === "value" || show === "rank") return figureWords(figure, decimals, language) ?? "";
    return `${figure.exact ? "" : "≈ "}${signed(shown ?? 0, shownDecimals, language)}`;
  };
}

/** One unit of a ranking: its place, its name, its bar, its figure. */
export const RankingRow = memo(function RankingRow(props: Props) {
  const { unit, values, indicator, scale, reachable, hovered, selected, dimmed, onHover, onOpen } = props;
  const words = useWords();
  const language = useLanguage();
  const say = useSaid(values, indicator);
  const { id, code, name, figure, bar, shown, rank } = unit;
  const { start, width } = scale(bar ?? 0);
  const zero = scale(0).start;
  const fill = shown !== null && values.breaks ? colourOf(shown, values.breaks) : undefined;
  const demo = figure.status === "demo";
  return (
    <tr
      data-key={code}
      data-hovered={hovered || undefined}
      data-dimmed={dimmed || undefined}
      aria-current={selected || undefined}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => {
        props.onReach(code);
        onHover(id);
      }}
      onBlur={() => onHover(null)}
      onMouseEnter={() => onHover(id)}
      onMouseLeave={() => onHover(null)}
      onClick={() => onOpen(code)}
      onKeyDown={(event) => {
        props.onWalk(event);
        if (event.key !== "Enter") return;
        event.preventDefault();
        onOpen(code);
      }}
    >
      <td className={classes.place}>{rank !== null && formatNumber(rank, 0, language)}</td>
      <th scope="row">
        <span className={classes.name} title={name}>
          {name}
        </span>
      </th>
      <td className={classes.lane} aria-hidden>
        <span className={classes.room}>
          <i
            className={classes.bar}
            style={{ left: `${start * 100}%`, width: `${width * 100}%`, background: fill }}
            data-demo={demo || undefined}
          />
          {zero > 0 && <i className={classes.zero} style={{ left: `${zero * 100}%` }} />}
        </span>
      </td>
      <td className={classes.figure}>
        {demo && <FlaskConical size="0.8em" aria-label={words.statuses.demo} role="img" />} {say(unit)}
      </td>
    </tr>
  );
});
