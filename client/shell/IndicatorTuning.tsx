import { Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import type { BreakMethod, Shown } from "../../server/contract/indicator-value.ts";
import { ASPECTS } from "../data-trust/scoreWords.ts";
import { useIndicators } from "../api/indicators.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { DayField } from "../ui/DayField.tsx";
import { formatDate } from "../ui/format.ts";
import { typedNumber } from "../ui/readNumber.ts";
import { readDay } from "../ui/readDay.ts";
import { periodWords } from "../ui/periodWords.ts";
import { type Compare, EDGES_OF } from "../view/address.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import fold from "../ui/Fold.module.css";
import classes from "./IndicatorTuning.module.css";
import { readLimits } from "./readLimits.ts";
import type { Scene } from "./useScene.ts";

const SHOWS: Shown[] = ["value", "target", "rank", "change"];
const METHODS: BreakMethod[] = ["quantile", "jenks", "equal", "manual"];

/** How the chosen indicator is drawn: what is coloured, in which classes, as known when, and beside what. */
export function IndicatorTuning({ scene }: { scene: Scene }) {
  const words = useWords();
  const language = useLanguage();
  const change = useChangeAddress();
  const { view } = scene;
  if (!view.indicator) return null;
  const { show, against, breaks } = view.indicator;
  const ranged = scene.indicator.known?.direction === "band";
  const fixed = against === "year" || against === "previous" ? null : against;
  return (
    <details className={`${fold.fold} ${classes.tuning}`} data-testid="tuning">
      <summary>{words.tuning}</summary>
      <Stack gap="0.5rem">
        <Select
          size="xs"
          label={words.showAs}
          allowDeselect={false}
          value={view.trust ?? show}
          data={[
            ...SHOWS.map((value) => ({
              value,
              label: value === "target" && ranged ? words.showsRange : words.shows[value],
            })),
            {
              group: words.trustBy,
              items: ASPECTS.map((value) => ({ value, label: words.data.trust.aspects[value] })),
            },
          ]}
          onChange={(value) => {
            const trust = ASPECTS.find((aspect) => aspect === value);
            const shown = SHOWS.find((one) => one === value && one !== "value");
            change({ trust, trustOf: undefined, ...(trust ? {} : { show: shown }) });
          }}
          data-testid="show"
        />
        {show === "change" && (
          <Select
            size="xs"
            label={words.againstBy}
            allowDeselect={false}
            value={against ?? "year"}
            data={[
              ...(["year", "previous"] as const).map((value) => ({
                value: value as string,
                label: words.againsts[value],
              })),
              // A link may name one fixed period.
              ...(fixed === null ? [] : [{ value: fixed, label: periodWords(fixed, language) }]),
            ]}
            onChange={(value) => change({ against: value === "year" ? undefined : (value ?? undefined) })}
            data-testid="against"
          />
        )}
        <Select
          size="xs"
          label={words.breaksBy}
          allowDeselect={false}
          value={breaks ?? "quantile"}
          data={METHODS.map((value) => ({ value, label: words.breakMethods[value] }))}
          onChange={(value) => {
            if (value !== "manual")
              return change({
                breaks: value === "quantile" ? undefined : (value ?? undefined),
                [EDGES_OF[show]]: undefined,
              });
            // By hand begins with the limits that are there.
            return change({ [EDGES_OF[show]]: writeLimits(limitsOf(scene)) });
          }}
          data-testid="breaks"
        />
        {breaks === "manual" && (
          <Edges
            key={`${show} ${view.indicator.edges}`}
            show={show}
            edges={view.indicator.edges ?? ""}
            used={usedEdges(scene)}
          />
        )}
        <Comparing scene={scene} />
        <AsOf key={view.asOf} asOf={view.asOf} />
      </Stack>
    </details>
  );
}

/** The day whose knowledge is shown; empty: what is known now. */
function AsOf({ asOf }: { asOf: string | null }) {
  const words = useWords();
  const change = useChangeAddress();
  const [typed, setTyped] = useState(asOf ? formatDate(asOf) : "");
  const take = (text: string) => {
    setTyped(text);
    const day = readDay(text);
    if (day || text.trim() === "") change({ asOf: day ?? undefined });
  };
  return <DayField label={words.asOfTitle} value={typed} onChange={take} />;
}

/** From the least to the largest of the figures, with the limits between; null while it is not known. */
function usedEdges({ view, indicator }: Scene): readonly number[] | null {
  // While the next is on its way, the classes are still those of before.
  return view.trust || indicator.behind ? null : (indicator.layer?.values.breaks?.edges ?? null);
}

/** The limits between the classes that are there; zero where there is but one class. */
function limitsOf(scene: Scene): number[] {
  const inner = scene.indicator.layer?.values.breaks?.edges.slice(1, -1) ?? [];
  // What lies within a range has a class of no width: its two limits are one.
  const limits = inner.filter((edge, index) => index === 0 || edge - (inner[index - 1] ?? edge) > 1e-6).slice(0, 5);
  return limits.length > 0 ? limits : [0];
}

/** Limits as the address has them. */
const writeLimits = (limits: readonly number[]): string => limits.map((limit) => typedNumber(limit, "en")).join(",");

type EdgesProps = { show: Shown; edges: string; used: readonly number[] | null };

/** The limits between the classes of what is shown, to be typed. */
function Edges({ show, edges, used }: EdgesProps) {
  const words = useWords();
  const language = useLanguage();
  const change = useChangeAddress();
  const [text, setText] = useState(
    edges
      .split(",")
      .map((edge) => typedNumber(edge === "" ? null : Number(edge), language))
      .join("; "),
  );
  const { limits, refused } = readLimits(text, language, words);
  const [low, high] = [used?.at(0), used?.at(-1)];
  const outside =
    limits && low !== undefined && high !== undefined
      ? limits.filter((edge) => edge <= low || edge >= high).map((edge) => typedNumber(edge, language))
      : [];
  const commit = () => limits && change({ [EDGES_OF[show]]: writeLimits(limits) });
  return (
    <TextInput
      size="xs"
      label={words.edgesBy}
      value={text}
      error={refused}
      description={outside.length > 0 ? words.edgesOutside(outside.join("; ")) : undefined}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === "Enter" && commit()}
      data-testid="edges"
    />
  );
}

/** The second map: how it stands beside the first, and in what it differs. */
function Comparing({ scene }: { scene: Scene }) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const change = useChangeAddress();
  const { view, indicator, second } = scene;
  const catalogue = useIndicators(view.compare !== null);
  const mode = view.compare?.mode ?? "none";
  const begin = (next: Compare | "none") => {
    if (next === "none")
      return change({ compare: undefined, indicator2: undefined, period2: undefined, edition2: undefined });
    // Two equal maps say nothing: the second begins a year earlier.
    return change({
      compare: next,
      ...(view.compare ? {} : { period2: yearEarlier(indicator.layer?.period?.period) }),
    });
  };
  const periods = second?.known.toReversed() ?? [];
  // The last that is known before the one asked for may be what is shown.
  const period = second?.period?.period ?? view.compare?.indicator.period ?? null;
  const choices = period === null || periods.includes(period) ? periods : [period, ...periods];
  return (
    <>
      <Select
        size="xs"
        label={words.compare}
        allowDeselect={false}
        value={mode}
        data={(["none", "side", "swipe"] as const).map((value) => ({ value, label: words.compares[value] }))}
        onChange={(value) => begin(value ?? "none")}
        data-testid="compare"
      />
      {view.compare && (
        <>
          <Select
            size="xs"
            label={words.comparePeriod}
            allowDeselect={false}
            searchable
            value={period}
            data={choices.map((value) => ({ value, label: periodWords(value, language) }))}
            onChange={(period2) => change({ period2: period2 ?? undefined })}
            data-testid="compare-period"
          />
          <Select
            size="xs"
            label={words.compareEdition}
            allowDeselect={false}
            value={view.compare.edition.id}
            data={view.editions.map(({ id, title }) => ({ value: id, label: text(title) }))}
            onChange={(id) => change({ edition2: id === view.edition.id ? undefined : (id ?? undefined) })}
            data-testid="compare-edition"
          />
          <Select
            size="xs"
            label={words.compareIndicator}
            allowDeselect={false}
            searchable
            value={view.compare.indicator.code}
            data={(catalogue.data?.indicators ?? []).map(({ code, name }) => ({ value: code, label: text(name) }))}
            onChange={(code) => change({ indicator2: code === view.indicator?.code ? undefined : (code ?? undefined) })}
            data-testid="compare-indicator"
          />
        </>
      )}
    </>
  );
}

/** The same period of the year before, as it is written; few years have a week 53. */
function yearEarlier(period: string | undefined): string | undefined {
  return period?.replace("W53", "W52").replaceAll(/\d{4}(?=-|$)/g, (year) => String(Number(year) - 1));
}
