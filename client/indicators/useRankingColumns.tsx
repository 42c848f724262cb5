import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorValues } from "../../server/contract/indicator-value.ts";
import { colourOf } from "../layers/breaks.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import type { FigureColumn } from "../ui/charts/FigureTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { figureWords, signed } from "./figureWords.ts";
import { countedIn, methodWords, type EditionName } from "./methodWords.ts";
import classes from "./Ranking.module.css";
import type { RankedUnit } from "./ranking.ts";

/** The columns of a ranking as a table. */
export function useRankingColumns(
  { unit, decimals }: Indicator,
  { show, shownUnit, shownDecimals, breaks, sources }: IndicatorValues,
  editions: readonly EditionName[],
): FigureColumn<RankedUnit>[] {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const why = ({ figure: { missing } }: RankedUnit) => (missing ? words.missings[missing] : words.noData);
  return [
    {
      id: "name",
      title: say.unit,
      grow: true,
      cell: ({ name, shown }) => (
        <span className={classes.named}>
          <i
            className={shown === null ? classes.hatch : classes.swatch}
            style={shown !== null && breaks ? { background: colourOf(shown, breaks) } : undefined}
            aria-hidden
          />
          {name}
        </span>
      ),
      plain: ({ name }) => name,
    },
    { id: "rank", title: say.rank, plain: ({ rank }) => rank },
    {
      id: "value",
      title: say.value,
      unit: text(unit),
      cell: (one) => figureWords(one.figure, decimals, language) ?? <em className={classes.why}>{why(one)}</em>,
      plain: ({ figure }) => figure.value,
    },
    ...(show === "value" || show === "rank"
      ? []
      : [
          {
            id: "shown",
            title: words.shows[show],
            unit: text(shownUnit),
            cell: ({ shown }: RankedUnit) => (shown === null ? "—" : signed(shown, shownDecimals, language)),
            plain: ({ shown }: RankedUnit) => shown,
          },
        ]),
    ...(["low", "high"] as const).map((bound): FigureColumn<RankedUnit> => ({
      id: bound,
      title: say[bound],
      from: "wide",
      cell: ({ figure }) => (figure[bound] === null ? null : formatNumber(figure[bound], decimals, language)),
      plain: ({ figure }) => figure[bound],
    })),
    {
      id: "status",
      title: say.status,
      words: true,
      plain: (one) => (one.figure.status ? words.statuses[one.figure.status] : why(one)),
    },
    {
      id: "counted",
      title: say.countedIn,
      words: true,
      from: "wide",
      plain: ({ figure }) => countedIn(figure, editions, language),
    },
    {
      id: "method",
      title: say.method,
      words: true,
      from: "wider",
      plain: ({ figure }) => methodWords(figure, { editions, decimals, language }),
    },
    {
      id: "source",
      title: say.source,
      words: true,
      from: "wider",
      plain: ({ figure }) => figure.sources.map((id) => titles.get(id) ?? id).join("; "),
    },
  ];
}
