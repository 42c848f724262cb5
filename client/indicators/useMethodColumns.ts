import type { IndicatorUnitValue } from "../../server/contract/indicator-value.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import type { FigureColumn } from "../ui/charts/FigureTable.tsx";
import { countedIn, methodWords, type EditionName } from "./methodWords.ts";

/** The columns that say how far a figure goes: its status or why there is none, the units it was counted in, how it came to be. */
export function useMethodColumns<Row extends { figure: IndicatorUnitValue }>(
  editions: readonly EditionName[],
  decimals: number,
): FigureColumn<Row>[] {
  const words = useWords();
  const language = useLanguage();
  const { indicator: say } = words;
  const why = ({ missing }: IndicatorUnitValue) => (missing ? words.missings[missing] : words.noData);
  return [
    {
      id: "status",
      title: say.status,
      words: true,
      plain: ({ figure }) => (figure.status ? words.statuses[figure.status] : why(figure)),
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
  ];
}
