import { useEffect } from "react";
import { TimeSlider } from "../indicators/TimeSlider.tsx";
import { useWords } from "../messages/useWords.ts";
import { formatDate } from "../ui/format.ts";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import classes from "./panels.module.css";
import { lastDayOf } from "./periodChunks.ts";
import type { Scene } from "./useScene.ts";

/** The time line of the chosen indicator, below the map. */
export function Timeline({ scene }: { scene: Scene }) {
  const words = useWords();
  const change = useChangeAddress();
  const { playing, set } = useGlance();
  const { view, indicator } = scene;
  const layer = indicator.layer;
  useEffect(() => {
    if (view.play) set({ playing: true });
  }, [view.play, set]);
  const periods = layer?.values.known ?? [];
  if (!layer || periods.length < 2) return null;
  const reforms = view.editions.flatMap(({ validFrom }) => {
    const first = validFrom && periods.find((period) => lastDayOf(period) >= validFrom);
    return first && first !== periods[0]
      ? [{ period: first, label: words.indicator.reform(formatDate(validFrom)) }]
      : [];
  });
  return (
    <section className={classes.timeline} aria-label={words.indicator.timeline} data-testid="timeline">
      <TimeSlider
        periods={periods}
        value={layer.period?.period ?? null}
        onChange={(period) => change({ period: period === layer.known.latest ? undefined : period })}
        playing={playing}
        onPlay={(on) => {
          set({ playing: on });
          // A link or a reload would start it again.
          if (!on && view.play) change({ play: undefined });
        }}
        waiting={indicator.waiting || indicator.behind}
        marks={reforms}
      />
    </section>
  );
}
