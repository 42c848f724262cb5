import { useMemo } from "react";
import type { Level } from "../../server/contract/admin-unit.ts";
import type { TrustAspect, TrustDataset, TrustScore } from "../../server/contract/data-trust.ts";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { Breaks, Layer, LayerValues } from "../../server/contract/layer.ts";
import { useTrust } from "../api/dataTrust.ts";
import { useIndicators } from "../api/indicators.ts";
import { en } from "../messages/en.ts";
import { useLanguage } from "../messages/useWords.ts";
import { vi } from "../messages/vi.ts";
import { formatDate } from "../ui/format.ts";

/** Scores are classed alike for every dataset, so that maps of them can be compared. Colours of ColorBrewer's BuPu. */
const BREAKS: Breaks = {
  method: "manual",
  edges: [0, 50, 80, 95, 100],
  colours: ["#EDF8FB", "#9EBCDA", "#8856A7", "#4D004B"],
};

/** No document says them: they are counted. */
const COUNTED = { id: "data-trust", publisher: null, url: null, published: null, licence: null, note: null };

type Where = { edition: string; level: Level | null; within: string | null };

const ofLayers = (aspect: TrustAspect) => ({
  vi: vi.data.trust.layers.meanings[aspect],
  en: en.data.trust.layers.meanings[aspect],
});

/** What is scored on the map: the set that an indicator is reported in, or a layer of points. */
interface TrustSubject {
  dataset: TrustDataset;
  pillar: Layer["pillar"];
  sector: Layer["sector"];
}

/** The scores of a dataset for the units shown; and, where an aspect is chosen, as a layer. */
export function useTrustLayer(
  known: Indicator | null,
  points: Layer | null,
  aspect: TrustAspect | null,
  { edition, level, within }: Where,
) {
  const language = useLanguage();
  const sets = useIndicators(known !== null).data?.sets;
  const subject = useMemo((): TrustSubject | null => {
    const of = points ?? known;
    if (of === null) return null;
    const dataset: TrustDataset = points ? { kind: "layer", id: points.id } : { kind: "set", id: known!.set };
    return { dataset, pillar: of.pillar, sector: of.sector };
  }, [points, known]);
  const title = points?.title ?? sets?.find(({ id }) => id === known?.set)?.title ?? null;
  const answer = useTrust(
    subject && level && within ? { edition, level, within, dataset: subject.dataset, periods: "3" } : null,
  ).data;
  const scores = useMemo(() => new Map<number, TrustScore>(answer?.scores.map((score) => [score.id, score])), [answer]);
  const layer = useMemo(() => {
    if (!subject || !aspect || !answer || !title || !level) return null;
    const said = { vi: vi.trustOn(formatDate(answer.today)), en: en.trustOn(formatDate(answer.today)) };
    const values: LayerValues = {
      layer: `trust-${aspect}`,
      edition,
      level,
      parent: within,
      unit: { vi: "điểm/100", en: "points of 100" },
      breaks: BREAKS,
      values: answer.units.map(({ id, code, name }) => ({
        id,
        code,
        name,
        value: scores.get(id)?.[aspect].score ?? null,
        year: null,
        basis: null,
      })),
      sources: [{ ...COUNTED, title: (language === "en" ? en : vi).trustSource }],
      asOf: said,
      caution: null,
    };
    const layerOf: Layer = {
      id: `trust-${aspect}`,
      title: {
        vi: vi.trustOf(vi.data.trust.aspects[aspect], title.vi),
        en: en.trustOf(en.data.trust.aspects[aspect], title.en),
      },
      description:
        subject.dataset.kind === "layer" ? ofLayers(aspect) : { vi: vi.trustNotes[aspect], en: en.trustNotes[aspect] },
      pillar: subject.pillar,
      sector: subject.sector,
      kind: "choropleth",
      source: "values",
      unit: values.unit,
      decimals: 0,
      counted: false,
      breaks: BREAKS,
      levels: ["province", "district", "commune"],
      symbol: null,
      fields: [],
      readingLevels: [],
      sources: [],
      asOf: said,
      caution: null,
      demo: false,
      tilejson: null,
      featureCount: null,
    };
    return { layer: layerOf, layerValues: values };
  }, [subject, aspect, answer, title, level, edition, within, scores, language]);
  return { scores, layer };
}
