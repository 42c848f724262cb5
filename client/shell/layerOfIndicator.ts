import type { Indicator } from "../../server/contract/indicator.ts";
import type { IndicatorPeriodValues, IndicatorValues } from "../../server/contract/indicator-value.ts";
import type { Breaks, Layer, LayerValues } from "../../server/contract/layer.ts";
import type { Text } from "../../server/contract/text.ts";
import { en } from "../messages/en.ts";
import { vi } from "../messages/vi.ts";
import { periodWords } from "../ui/periodWords.ts";

// Without any figure there is nothing to class; one class keeps the legend and the hatching.
const NOTHING: Breaks = { method: "equal", edges: [0, 1], colours: ["#9AA7A3"] };

/** An indicator as a layer: legend, map, table and blocks draw it as they draw any other. Without a period it has no figures. */
export function layerOfIndicator(
  known: Indicator,
  values: IndicatorValues,
  period: IndicatorPeriodValues | null,
): Layer {
  const { code, name, pillar, sector, aggregation } = known;
  const { show, shownUnit, shownDecimals, breaks, sources } = values;
  const demo = period?.simulated.includes(true) ?? false;
  return {
    id: code,
    title: period ? titleOf(known, values) : withoutFigures(titleOf(known, values)),
    description: name,
    pillar,
    sector,
    kind: "choropleth",
    source: "values",
    unit: shownUnit,
    decimals: shownDecimals,
    counted: show === "rank" || (show === "value" && aggregation === "sum" && shownDecimals === 0),
    breaks: breaks ?? NOTHING,
    levels: ["province", "district", "commune"],
    symbol: null,
    fields: [],
    readingLevels: [],
    sources,
    asOf: period ? saidOf(period.period) : { vi: vi.noData, en: en.noData },
    caution: cautionOf(values, period),
    demo,
    tilejson: null,
    featureCount: null,
  };
}

/** The figures shown, as the values of a layer; without a period no unit has one. */
export function valuesOfIndicator(values: IndicatorValues, period: IndicatorPeriodValues | null): LayerValues {
  const { indicator, edition, level, within, shownUnit, breaks, units, sources, asOf } = values;
  const used = new Set(period?.values.flatMap((value) => value.sources));
  const known = period && (asOf === null ? saidOf(period.period) : knownAt(period.period, asOf));
  return {
    layer: indicator,
    edition,
    level,
    parent: within,
    unit: shownUnit,
    breaks: breaks ?? NOTHING,
    values: units.map(({ id, code, name }, index) => ({
      id,
      code,
      name,
      value: period?.shown[index] ?? null,
      year: null,
      basis: null,
    })),
    sources: sources.filter(({ id }) => used.has(id)),
    asOf: known,
    caution: cautionOf(values, period),
  };
}

const saidOf = (period: string): Text => ({ vi: periodWords(period, "vi"), en: periodWords(period, "en") });

function knownAt(period: string, asOf: string): Text {
  const said = saidOf(period);
  return { vi: vi.knownAt(said.vi, asOf), en: en.knownAt(said.en, asOf) };
}

function titleOf({ name, direction }: Indicator, { show, against }: IndicatorValues): Text {
  if (show === "value") return name;
  const of = (words: typeof vi | typeof en, language: "vi" | "en") => {
    if (show === "rank") return words.shownRank(name[language]);
    if (show === "target") return (direction === "band" ? words.shownRange : words.shownTarget)(name[language]);
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

const withoutFigures = ({ vi: title, en: inEnglish }: Text): Text => ({
  vi: vi.withoutFigures(title),
  en: en.withoutFigures(inEnglish),
});

/** How many of the known figures are estimates, or that there are none, said where the legend is. */
function cautionOf({ known }: IndicatorValues, period: IndicatorPeriodValues | null): Text | null {
  if (!period) {
    const [first] = known;
    if (first === undefined) return { vi: vi.noFiguresYet, en: en.noFiguresYet };
    const said = saidOf(first);
    return { vi: vi.noFiguresBefore(said.vi), en: en.noFiguresBefore(said.en) };
  }
  const told = period.values.filter(({ value }) => value !== null);
  const estimates = told.filter(({ exact }) => !exact);
  if (estimates.length === 0) return null;
  // A mean of whole units is an estimate too, though nothing was divided.
  const divided = estimates.every(({ method }) => method === "split");
  const of = (words: typeof vi | typeof en) =>
    (divided ? words.dividedCount : words.estimatedCount)(estimates.length, told.length);
  return { vi: of(vi), en: of(en) };
}
