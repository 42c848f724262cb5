import { Drawer } from "@mantine/core";
import { ChevronDown, ChevronUp, Layers } from "lucide-react";
import { useState } from "react";
import { Legend } from "../layer-list/Legend.tsx";
import { MapControls } from "../map/MapControls.tsx";
import { MapNotices } from "../map/MapNotices.tsx";
import { Credit } from "../map/Credit.tsx";
import { ScaleBar } from "../map/ScaleBar.tsx";
import strip from "../map/MapStrip.module.css";
import { useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { BoundBreadcrumb } from "./DeskScreen.tsx";
import { RailTabs } from "./RailTabs.tsx";
import { Timeline } from "./Timeline.tsx";
import { NoticeCard } from "./NoticeCard.tsx";
import { PanelBody } from "./PanelBody.tsx";
import { PreviewBanner } from "./PreviewBanner.tsx";
import { LayerTrust } from "./LayerTrust.tsx";
import type { ScreenProps } from "./ScreenProps.ts";
import classes from "./TouchScreen.module.css";
import { TopBar } from "./TopBar.tsx";

/** For fingers: the panel is a sheet from below when held upright and from the side when held across. */
export function TouchScreen({ scene, moves, style, portrait }: ScreenProps) {
  const words = useWords();
  const [drawer, setDrawer] = useState(false);
  const [open, setOpen] = useState(true);
  return (
    <div className={classes.over} data-portrait={portrait || undefined}>
      <TopBar scene={scene} moves={moves} />
      <main className={classes.middle} data-sheet={open || undefined}>
        <div data-occludes="top" className={classes.topline}>
          <BoundBreadcrumb scene={scene} moves={moves} />
        </div>
        <PreviewBanner />
        <NoticeCard onOpen={moves.open} />
        <MapNotices style={style} />
        <div className={classes.bottom}>
          <div className={classes.bottomline}>
            <div className={strip.controls}>
              <IconButton
                icon={Layers}
                label={words.openLayers}
                expanded={drawer}
                onClick={() => setDrawer(true)}
                testId="open-layers"
              />
            </div>
            <div className={classes.legend} data-occludes="bottom">
              <Legend choropleth={scene.choropleth} values={scene.values} points={scene.onTop} strip />
              <span className={classes.scale}>
                <ScaleBar />
                <Credit />
              </span>
            </div>
            <MapControls box={scene.box} />
          </div>
          <div data-occludes="bottom">
            <Timeline scene={scene} />
          </div>
        </div>
      </main>
      <section
        className={classes.sheet}
        id="panel"
        tabIndex={-1}
        data-open={open || undefined}
        data-occludes={portrait ? "bottom" : "right"}
        aria-label={words.unitPanel}
        data-testid="sheet"
      >
        <button type="button" className={classes.handle} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className={open ? classes.quiet : undefined}>{open ? words.unitPanel : scene.detail?.fullName}</span>
          {open ? <ChevronDown size="1.2rem" aria-hidden /> : <ChevronUp size="1.2rem" aria-hidden />}
          <span className="sm-hidden">{open ? words.shrinkPanel : words.expandPanel}</span>
        </button>
        {open && (
          <div className="sm-scroll" style={{ flex: 1, minHeight: 0 }}>
            <PanelBody scene={scene} moves={moves} />
            <div className={classes.details}>
              <Legend
                choropleth={scene.choropleth}
                values={scene.values}
                points={scene.onTop}
                renderTrust={(layer) => <LayerTrust layer={layer} scene={scene} />}
              />
            </div>
          </div>
        )}
      </section>
      <Drawer
        opened={drawer}
        onClose={() => setDrawer(false)}
        title={words.layers}
        size="22rem"
        padding="md"
        styles={{ body: { padding: 0 } }}
        closeButtonProps={{ "aria-label": words.close }}
      >
        <RailTabs scene={scene} />
      </Drawer>
    </div>
  );
}
