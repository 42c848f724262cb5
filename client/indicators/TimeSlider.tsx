import { Select } from "@mantine/core";
import { ChevronLeft, ChevronRight, Pause, Play } from "lucide-react";
import { useEffect, useEffectEvent, useState, type CSSProperties } from "react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { periodWords } from "../ui/periodWords.ts";
import classes from "./TimeSlider.module.css";
import { placeOf, yearTicks } from "./yearTicks.ts";

type Props = {
  /** Periods that have values, in order of time. */
  periods: readonly string[];
  /** The one shown; null while it is not known. */
  value: string | null;
  onChange: (period: string) => void;
  playing: boolean;
  onPlay: (playing: boolean) => void;
  /** What the map shows is still on its way: the play waits for it. */
  waiting?: boolean;
  /** Days worth knowing, each by the first period that comes after it, such as a rearrangement of units. */
  marks?: readonly { period: string; label: string }[];
};

/** Milliseconds a period stays. */
const SPEEDS = { slow: 2400, normal: 1200, fast: 600 };
type Speed = keyof typeof SPEEDS;

/** Time as a line: any period by hand, by arrow keys, or one after the other. */
export function TimeSlider({ periods, value, onChange, playing, onPlay, waiting = false, marks = [] }: Props) {
  const { indicator: words, noData } = useWords();
  const language = useLanguage();
  const [speed, setSpeed] = useState<Speed>("normal");
  const last = periods.length - 1;
  const at = value === null ? -1 : periods.indexOf(value);
  const go = (index: number) => {
    const period = periods[Math.min(Math.max(index, 0), last)];
    if (period !== undefined && period !== value) onChange(period);
  };
  const step = useEffectEvent(() => {
    if (at >= last) onPlay(false);
    else go(at + 1);
  });
  useEffect(() => {
    if (!playing || waiting) return;
    const timer = setTimeout(step, SPEEDS[speed]);
    return () => clearTimeout(timer);
  }, [playing, waiting, speed, at]);
  if (periods.length === 0) return <p className={classes.none}>{words.noPeriod}</p>;
  const said = value === null ? noData : periodWords(value, language);
  const share = (index: number) => `${last === 0 ? 0 : (index / last) * 100}%`;
  return (
    <div className={classes.frame} role="group" aria-label={words.timeline} data-testid="time-slider">
      <div className={classes.slider}>
        <div className={classes.buttons}>
          <IconButton
            icon={playing ? Pause : Play}
            label={playing ? words.pause : words.play}
            pressed={playing}
            disabled={last < 1}
            onClick={() => {
              // From the end it begins anew.
              if (!playing && at >= last) go(0);
              onPlay(!playing);
            }}
            testId="play"
          />
          <IconButton
            icon={ChevronLeft}
            label={words.before}
            disabled={at <= 0}
            onClick={() => go(at - 1)}
            testId="period-before"
          />
          <IconButton
            icon={ChevronRight}
            label={words.after}
            disabled={at >= last}
            onClick={() => go(at + 1)}
            testId="period-after"
          />
        </div>
        <output className={classes.label} data-testid="period">
          {said}
        </output>
        <div className={classes.lane}>
          <input
            type="range"
            className={classes.range}
            min={0}
            max={Math.max(last, 0)}
            step={1}
            value={Math.max(at, 0)}
            disabled={last < 1}
            aria-label={words.timeline}
            aria-valuetext={said}
            onChange={(event) => go(Number(event.currentTarget.value))}
            style={{ "--at": share(Math.max(at, 0)) } as CSSProperties}
            data-testid="period-range"
          />
          <div className={classes.ticks} aria-hidden>
            {yearTicks(periods, 8).map(({ index, year, named }) => (
              <i key={year} style={{ left: share(index) }} data-edge={index === last ? "end" : undefined}>
                {named && <span>{year}</span>}
              </i>
            ))}
            {marks.map(({ period, label }) => {
              const place = placeOf(periods, period);
              return (
                place !== null && (
                  <b
                    key={period}
                    style={{ left: `${place * 100}%` }}
                    title={label}
                    data-edge={place > 0.7 ? "end" : place < 0.3 ? "start" : undefined}
                  >
                    <span>{label}</span>
                  </b>
                )
              );
            })}
          </div>
        </div>
        <Select
          className={classes.speed}
          size="xs"
          aria-label={words.speed}
          allowDeselect={false}
          value={speed}
          onChange={(next) => setSpeed(next ?? "normal")}
          data={(["slow", "normal", "fast"] as const).map((one) => ({ value: one, label: words.speeds[one] }))}
        />
      </div>
    </div>
  );
}
