import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorValues } from "../../server/contract/indicator-value.ts";
import { colourOf } from "../layers/breaks.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import type { FigureColumn } from "../ui/charts/FigureTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { figureWords, signed } from "./figureWords.ts";
import type { EditionName } from "./methodWords.ts";
import { Swatch } from "../ui/Swatch.tsx";
import classes from "./Ranking.module.css";
import type { RankedUnit } from "./ranking.ts";
import { useMethodColumns } from "./useMethodColumns.ts";

/** The columns of a ranking as a table. */
export function useRankingColumns(
  { unit, decimals, direction }: Indicator,
  { show, shownUnit, shownDecimals, breaks, sources }: IndicatorValues,
  editions: readonly EditionName[],
): FigureColumn<RankedUnit>[] {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const methodColumns = useMethodColumns<RankedUnit>(editions, decimals);
  const why = ({ figure: { missing } }: RankedUnit) => (missing ? words.missings[missing] : words.noData);
  return [
    {
      id: "name",
      title: say.unit,
      grow: true,
      cell: ({ name, shown }) => (
        <span className={classes.named}>
          <Swatch colour={shown === null || !breaks ? null : colourOf(shown, breaks)} />
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
            title: show === "target" && direction === "band" ? words.showsRange : words.shows[show],
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
    ...methodColumns,
    {
      id: "source",
      title: say.source,
      words: true,
      from: "wider",
      plain: ({ figure }) => figure.sources.map((id) => titles.get(id) ?? id).join("; "),
    },
  ];
}
