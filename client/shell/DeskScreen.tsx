import { PanelRightClose, PanelRightOpen } from "lucide-react";
import { RequestError } from "../api/fetchJson.ts";
import { Breadcrumb } from "../admin-units/Breadcrumb.tsx";
import { Legend } from "../layer-list/Legend.tsx";
import { dividesTwoWays } from "../map/Frame.ts";
import { MapControls } from "../map/MapControls.tsx";
import { MapNotices } from "../map/MapNotices.tsx";
import { MapStrip } from "../map/MapStrip.tsx";
import { useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useGlance } from "../view/glance.ts";
import { LeftRail } from "./LeftRail.tsx";
import { NoticeCard } from "./NoticeCard.tsx";
import { PanelBody } from "./PanelBody.tsx";
import classes from "./panels.module.css";
import { PreviewBanner } from "./PreviewBanner.tsx";
import { LayerTrust } from "./LayerTrust.tsx";
import type { ScreenProps } from "./ScreenProps.ts";
import { Timeline } from "./Timeline.tsx";
import { TopBar } from "./TopBar.tsx";

/** The way down, with the choice of division where the edition offers one. */
export function BoundBreadcrumb({ scene, moves }: Pick<ScreenProps, "scene" | "moves">) {
  const words = useWords();
  const { view, detail, trail, unit } = scene;
  const gone = unit.error instanceof RequestError && unit.error.status === 404;
  const missing = unit.isError ? (gone ? words.unknownUnit : words.failed) : null;
  const choice = detail !== null && dividesTwoWays(detail, view.edition.levels);
  return (
    <Breadcrumb
      detail={detail}
      missing={missing}
      trail={trail}
      by={view.by}
      choice={choice}
      onOpen={moves.open}
      onBy={moves.divide}
    />
  );
}

/** The desk: layers on the left, the unit on the right, the map between. */
export function DeskScreen({ scene, moves, style }: ScreenProps) {
  const words = useWords();
  const { panelOpen, set } = useGlance();
  return (
    <div className={classes.over}>
      <TopBar scene={scene} moves={moves} />
      <div className={classes.left} data-occludes="left">
        <LeftRail scene={scene} />
        <div className={`${classes.legend} sm-scroll`}>
          <Legend
            choropleth={scene.choropleth}
            values={scene.values}
            points={scene.onTop}
            renderTrust={(layer) => <LayerTrust layer={layer} scene={scene} />}
          />
        </div>
      </div>
      <main className={classes.middle}>
        <div className={classes.topline} data-occludes="top">
          <BoundBreadcrumb scene={scene} moves={moves} />
        </div>
        <PreviewBanner />
        <NoticeCard onOpen={moves.open} />
        <MapNotices style={style} />
        <div className={classes.bottom} data-occludes="bottom">
          <div className={classes.bottomline}>
            <MapStrip />
            <MapControls box={scene.box} />
          </div>
          <Timeline scene={scene} />
        </div>
      </main>
      <div className={classes.right} data-occludes="right" data-open={panelOpen || undefined}>
        {panelOpen ? (
          <section className={classes.panel} id="panel" tabIndex={-1} aria-label={words.unitPanel}>
            <div className={classes.fold}>
              <IconButton
                icon={PanelRightClose}
                label={words.closePanel}
                expanded
                onClick={() => set({ panelOpen: false })}
                testId="close-panel"
              />
            </div>
            <div className="sm-scroll" style={{ flex: 1, minHeight: 0 }}>
              <PanelBody scene={scene} moves={moves} />
            </div>
          </section>
        ) : (
          <div className={classes.folded}>
            <IconButton
              icon={PanelRightOpen}
              label={words.openPanel}
              expanded={false}
              onClick={() => set({ panelOpen: true })}
              testId="open-panel"
            />
          </div>
        )}
      </div>
    </div>
  );
}
