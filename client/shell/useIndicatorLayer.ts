import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Level } from "../../server/contract/admin-unit.ts";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorPeriodValues, IndicatorValues } from "../../server/contract/indicator-value.ts";
import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import { fetchJson } from "../api/fetchJson.ts";
import { useIndicators, useIndicatorValues, valuesPath, type ValuesQuestion } from "../api/indicators.ts";
import { useLanguage } from "../messages/useWords.ts";
import type { IndicatorChoice } from "../view/View.ts";
import { chunksAround, lastUpTo } from "./periodChunks.ts";
import { layerOfIndicator, valuesOfIndicator } from "./layerOfIndicator.ts";

/** An indicator ready to be drawn like any layer, and all that its panel and time line say. */
export type IndicatorLayer = {
  known: Indicator;
  values: IndicatorValues;
  /** Null: answered, and nothing is known of the period asked for or of any before it. */
  period: IndicatorPeriodValues | null;
  layer: Layer;
  layerValues: LayerValues;
};

type Where = { edition: string; level: Level | null; within: string | null; asOf: string | null };

/**
 * The indicator chosen, for the units shown. Its periods come a year at a time, with the years beside it soon after: the time
 * line moves without asking for what is near.
 */
export function useIndicatorLayer(choice: IndicatorChoice | null, { edition, level, within, asOf }: Where) {
  const language = useLanguage();
  const queries = useQueryClient();
  const catalogue = useIndicators(choice !== null);
  const known = catalogue.data?.indicators.find(({ code }) => code === choice?.code) ?? null;
  const wanted = choice?.period ?? known?.latest ?? null;
  const chunks = useMemo(() => (known && wanted ? chunksAround(known, wanted) : null), [known, wanted]);
  const question = useMemo((): ValuesQuestion | null => {
    if (!choice || !known || level === null || within === null) return null;
    const { show, against, breaks, edges } = choice;
    return { edition, level, within, asOf, show: show === "value" ? null : show, against, breaks, edges };
  }, [choice, known, edition, level, within, asOf]);

  const chunk = useIndicatorValues(
    chunks && known ? known.code : null,
    question && chunks && { ...question, ...chunks.here },
    true,
  );
  const inChunk = fits(chunk.data, known, question) && wanted ? lastUpTo(chunk.data.periods, wanted) : null;
  // Nothing in that year, or no period known at all: whatever was known last before it; often that is nothing either.
  const alone = useIndicatorValues(
    known && (!chunks || (chunk.isSuccess && !chunk.isPlaceholderData && !inChunk)) ? known.code : null,
    question && { ...question, period: wanted },
  );
  const answer = inChunk ? chunk.data : fits(alone.data, known, question) ? alone.data : null;
  const period = inChunk ?? answer?.periods.at(-1) ?? null;

  useEffect(() => {
    if (!known || !question || !chunks || !inChunk) return;
    for (const beside of chunks.beside) {
      const path = valuesPath(known.code, { ...question, ...beside });
      void queries.prefetchQuery({ queryKey: [path, language], queryFn: () => fetchJson(path, language) });
    }
  }, [queries, language, known, question, chunks, inChunk]);

  const layer = useMemo((): IndicatorLayer | null => {
    if (!known || !answer) return null;
    return {
      known,
      values: answer,
      period,
      layer: layerOfIndicator(known, answer, period),
      layerValues: valuesOfIndicator(answer, period),
    };
  }, [known, answer, period]);
  const gone = choice !== null && catalogue.isSuccess && known === null;
  const failed = [catalogue, chunk, alone].find(({ isError }) => isError) ?? null;
  return {
    layer,
    known,
    gone,
    failed,
    waiting: choice !== null && layer === null && !gone && !failed,
    /** What is shown is still of the period or place before. */
    behind: chunks !== null && chunk.isPlaceholderData,
  };
}

/** Whether an answer is to this question: while the next is on its way, the last one stands in. */
function fits(
  answer: IndicatorValues | undefined,
  known: Indicator | null,
  question: ValuesQuestion | null,
): answer is IndicatorValues {
  return (
    answer !== undefined &&
    question !== null &&
    answer.indicator === known?.code &&
    answer.edition === question.edition &&
    answer.level === question.level &&
    answer.within === question.within
  );
}
