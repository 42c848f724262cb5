import { Legend } from "../layer-list/Legend.tsx";
import { Credit } from "../map/Credit.tsx";
import { MapNotices } from "../map/MapNotices.tsx";
import { useText, useWords } from "../messages/useWords.ts";
import { Lotus } from "../ui/Lotus.tsx";
import { Timeline } from "../shell/Timeline.tsx";
import type { ScreenProps } from "../shell/ScreenProps.ts";
import { WallFigures } from "./WallFigures.tsx";
import classes from "./WallScreen.module.css";

/** Read from six metres: the unit, its five figures, the legend and how old the data are. Nothing to hover or scroll. */
export function WallScreen({ scene, style }: ScreenProps) {
  const words = useWords();
  const text = useText();
  const { detail, view, trail } = scene;
  return (
    <main className={classes.over} data-testid="wall">
      <header className={classes.title} data-occludes="top">
        <Lotus size="3.4rem" />
        <div>
          <p className={classes.path}>
            {[
              `${words.appName} · ${words.appTitle}`,
              text(view.edition.title),
              ...trail.map(({ fullName }) => fullName),
            ].join(" · ")}
          </p>
          <h1 data-testid="unit-name">{detail?.fullName ?? words.loading}</h1>
        </div>
      </header>
      <section className={classes.figures} data-occludes="right" aria-label={words.unitPanel}>
        {detail && <WallFigures detail={detail} scene={scene} />}
      </section>
      <div className={classes.legend} data-occludes="left">
        <Legend choropleth={scene.choropleth} values={scene.values} points={scene.onTop} brief />
        <Credit />
      </div>
      {view.play && (
        <div className={classes.timeline} data-occludes="bottom">
          <Timeline scene={scene} />
        </div>
      )}
      <div className={classes.notices}>
        <MapNotices style={style} />
      </div>
    </main>
  );
}
