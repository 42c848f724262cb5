import { SegmentedControl, Skeleton } from "@mantine/core";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import type { ReadingHistory, Station } from "../../server/contract/sensor.ts";
import { useServer } from "../api/queries.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Chart } from "../ui/charts/Chart.tsx";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import type { ChartLook } from "../ui/charts/ChartLook.ts";
import { FigureTable, type FigureColumn } from "../ui/charts/FigureTable.tsx";
import { cellsOf } from "../ui/charts/tableText.ts";
import { formatNumber, formatVietnamMoment } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { historyPath, LENGTH_MS, RANGES, stepLength, withLive, type Heard, type Range, type Step } from "./history.ts";
import { historyOption } from "./historyOption.ts";
import { levelOf } from "../layers/readingWords.ts";
import classes from "./Station.module.css";
import { useReadings } from "../api/useReadings.ts";

/** Raw readings of a datastream as a file. */
export const rawPath = (datastream: number) =>
  `/sta/v1.1/Datastreams(${datastream})/Observations?$resultFormat=CSV&$orderby=phenomenonTime%20desc&$top=10000`;

const AGAIN_MS = 5 * 60_000;
const MOST_LIVE = 5000;

/** The end of the range asked for: now, rounded up so that one question is asked for a while. */
const endOf = (now: number) => Math.ceil(now / 60_000) * 60_000;

/** The readings that came while this was open. */
function useLive(datastream: number): readonly Heard[] {
  const [live, setLive] = useState<readonly Heard[]>([]);
  useEffect(
    () =>
      useReadings.subscribe(({ readings }, before) => {
        const reading = readings.get(datastream);
        if (!reading || reading.at === before.readings.get(datastream)?.at) return;
        const heard = { at: reading.at, value: reading.value, heardAt: Date.now() };
        setLive((known) => [...known.slice(-MOST_LIVE), heard]);
      }),
    [datastream],
  );
  return live;
}

/** What a station read over time, as a chart and as a table. */
export function StationHistory({ layer, station }: { layer: Layer; station: Station }) {
  const words = useWords();
  const { sensor: say } = words;
  const text = useText();
  const language = useLanguage();
  const [range, setRange] = useState<Range>("day");
  const [end, setEnd] = useState(() => endOf(Date.now()));
  const live = useLive(station.datastream);
  const history = useServer<ReadingHistory>(historyPath(station.datastream, range, end), true);
  useEffect(() => {
    const timer = setInterval(() => setEnd(endOf(Date.now())), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);

  const { data } = history;
  // The answer of the range before is shown until the new one comes; its own times tell where it lies.
  const to = Math.max(data ? Date.parse(data.to) : end, live.at(-1)?.at ?? 0);
  const shown = history.isPlaceholderData ? null : range;
  const from = (data ? Date.parse(data.to) : end) - LENGTH_MS[shown ?? range];
  const { dataUpdatedAt } = history;
  const steps = useMemo(() => (data ? withLive(data, live, dataUpdatedAt) : []), [data, live, dataUpdatedAt]);
  const { decimals } = layer;
  const unit = layer.unit ? text(layer.unit) : station.unit.symbol;
  const number = useCallback(
    (value: number, more = 0) => formatNumber(value, decimals + more, language),
    [decimals, language],
  );
  const option = useCallback(
    (look: ChartLook) =>
      historyOption(
        {
          steps,
          stepMs: (data?.stepS ?? 0) * 1000,
          gapMs: Math.max(station.staleAfterS, 3 * (data?.stepS ?? 0)) * 1000,
          range,
          from,
          to,
          thresholds: station.edges.map((value, index) => {
            const level = levelOf(layer, station.levels[index + 1] ?? null, words);
            const name = text(level.name);
            // Some names tell where they begin.
            return { value, label: name.includes("(") ? name : `${name} (${number(value)})`, colour: level.colour };
          }),
          decimals,
          language,
          noteOfStep: ({ at, least, greatest, mean, count }) => [
            formatVietnamMoment(new Date(at).toISOString()),
            count === 1 ? `${number(mean)} ${unit}` : `${say.mean}: ${number(mean)} ${unit}`,
            count === 1 ? null : `${number(least)} – ${number(greatest)} ${unit}`,
            count === 1 ? null : `${say.count}: ${formatNumber(count, 0, language)}`,
          ],
        },
        look,
      ),
    [steps, data, station, range, from, to, layer, words, text, number, decimals, language, say, unit],
  );
  const columns: FigureColumn<Step>[] = [
    {
      id: "time",
      title: say.time,
      plain: ({ at }) => formatVietnamMoment(new Date(at).toISOString()),
      sortBy: ({ at }) => at,
    },
    { id: "least", title: say.least, unit, cell: ({ least }) => number(least), plain: ({ least }) => least },
    { id: "mean", title: say.mean, unit, cell: ({ mean }) => number(mean), plain: ({ mean }) => mean },
    {
      id: "greatest",
      title: say.greatest,
      unit,
      cell: ({ greatest }) => number(greatest),
      plain: ({ greatest }) => greatest,
    },
    {
      id: "count",
      title: say.count,
      cell: ({ count }) => formatNumber(count, 0, language),
      plain: ({ count }) => count,
    },
  ];
  const label = say.historyLabel(text(layer.title), text(station.name), say.ranges[range]);
  const raw = rawPath(station.datastream);
  const step = data && stepLength(data.stepS);
  return (
    <div className={classes.history}>
      <ChartFrame
        title={say.history}
        count={unit}
        cells={() => cellsOf(columns, steps)}
        csv={raw}
        testId="station-history"
        tools={null}
        table={
          <FigureTable
            caption={label}
            columns={columns}
            rows={steps.toReversed()}
            keyOf={({ at }) => String(at)}
            testId="station-history-table"
          />
        }
      >
        {history.isError ? (
          <Refusal error={history.error} onRetry={() => void history.refetch()} />
        ) : !data ? (
          <Skeleton h="12rem" mx="1rem" w="auto" aria-label={words.loading} />
        ) : steps.length === 0 && !history.isPlaceholderData ? (
          <p className={classes.empty}>{say.historyEmpty}</p>
        ) : (
          <div className={classes.chart} data-waiting={history.isPlaceholderData || undefined}>
            <Chart option={option} label={label} height={12} testId="station-chart" />
            <ul className={classes.key}>
              <li data-line="solid">{say.keyMean}</li>
              {steps.some(({ least, greatest }) => greatest > least) && <li data-line="band">{say.keyBand}</li>}
              {step && (
                <li>{steps.some(({ count }) => count > 1) ? say.each(say[step.unit](step.count)) : say.eachReading}</li>
              )}
            </ul>
          </div>
        )}
      </ChartFrame>
      <div className={classes.ranges}>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={say.rangeLabel}
          value={range}
          onChange={(value) => {
            setRange(value);
            setEnd(endOf(Date.now()));
          }}
          data={RANGES.map((value) => ({ value, label: say.ranges[value] }))}
          data-testid="station-range"
        />
      </div>
    </div>
  );
}
