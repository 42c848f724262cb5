import type { Indicator, IndicatorPeriodValues, IndicatorValues } from "../../server/contract/indicator.ts";
import type { Layer, LayerValues } from "../../server/contract/layer.ts";
import type { Text } from "../../server/contract/text.ts";
import { en } from "../messages/en.ts";
import { vi } from "../messages/vi.ts";
import { periodWords } from "../ui/periodWords.ts";

/** An indicator as a layer: legend, map, table and blocks draw it as they draw any other. */
export function layerOfIndicator(known: Indicator, values: IndicatorValues, period: IndicatorPeriodValues): Layer {
  const { code, name, pillar, sector, aggregation } = known;
  const { show, shownUnit, shownDecimals, breaks, sources } = values;
  const demo = period.values.some(({ status }) => status === "demo");
  return {
    id: code,
    title: titleOf(name, values),
    description: name,
    pillar,
    sector,
    kind: "choropleth",
    source: "values",
    unit: shownUnit,
    decimals: shownDecimals,
    counted: show === "rank" || (show === "value" && aggregation === "sum" && shownDecimals === 0),
    breaks,
    levels: ["province", "district", "commune"],
    symbol: null,
    fields: [],
    sources,
    asOf: saidOf(period.period),
    caution: cautionOf(period),
    demo,
    tilejson: null,
    featureCount: null,
  };
}

/** The figures shown, as the values of a layer. */
export function valuesOfIndicator(values: IndicatorValues, period: IndicatorPeriodValues): LayerValues {
  const { indicator, edition, level, within, shownUnit, breaks, units, sources, asOf } = values;
  const used = new Set(period.values.flatMap((value) => value.sources));
  const known = asOf === null ? saidOf(period.period) : knownAt(period.period, asOf);
  return {
    layer: indicator,
    edition,
    level,
    parent: within,
    unit: shownUnit,
    // Without any figure there is nothing to class; one class keeps the legend and the hatching.
    breaks: breaks ?? { method: "equal", edges: [0, 1], colours: ["#9AA7A3"] },
    values: units.map(({ id, code, name }, index) => ({
      id,
      code,
      name,
      value: period.shown[index] ?? null,
      year: null,
      basis: null,
    })),
    sources: sources.filter(({ id }) => used.has(id)),
    asOf: known,
    caution: cautionOf(period),
  };
}

const saidOf = (period: string): Text => ({ vi: periodWords(period, "vi"), en: periodWords(period, "en") });

function knownAt(period: string, asOf: string): Text {
  const said = saidOf(period);
  return { vi: vi.knownAt(said.vi, asOf), en: en.knownAt(said.en, asOf) };
}

function titleOf(name: Text, { show, against }: IndicatorValues): Text {
  if (show === "value") return name;
  const of = (words: typeof vi | typeof en, language: "vi" | "en") => {
    if (show === "rank") return words.shownRank(name[language]);
    if (show === "target") return words.shownTarget(name[language]);
    const since =
      against === "previous"
        ? words.sincePrevious
        : against === "year" || against === null
          ? words.sinceYear
          : words.sincePeriod(periodWords(against, language));
    return words.shownChange(name[language], since);
  };
  return { vi: of(vi, "vi"), en: of(en, "en") };
}

/** How many of the figures are estimates, said where the legend is. */
function cautionOf({ values }: IndicatorPeriodValues): Text | null {
  const estimated = values.filter(({ value, exact }) => value !== null && !exact).length;
  if (estimated === 0) return null;
  return { vi: vi.estimatedCount(estimated, values.length), en: en.estimatedCount(estimated, values.length) };
}
