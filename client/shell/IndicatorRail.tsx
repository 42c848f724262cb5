import { Tabs } from "@mantine/core";
import { useIndicators } from "../api/indicators.ts";
import { PillarBoard } from "../indicators/PillarBoard.tsx";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { useGlance, type RailTab } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import { IndicatorTuning } from "./IndicatorTuning.tsx";
import { BoundLayerRail } from "./BoundLayerRail.tsx";
import classes from "./panels.module.css";
import { useUnitStanding } from "./useUnitStanding.ts";
import type { Scene } from "./useScene.ts";

/** What can be shown: the indicators of the unit by pillar, and the layers. */
export function RailTabs({ scene }: { scene: Scene }) {
  const words = useWords();
  const language = useLanguage();
  const { railTab, set } = useGlance();
  const open: RailTab = railTab ?? (scene.view.indicator ? "indicators" : "layers");
  return (
    <Tabs
      value={open}
      onChange={(tab) => set({ railTab: tab as RailTab })}
      keepMounted={false}
      className={classes.railTabs}
    >
      <Tabs.List grow>
        <Tabs.Tab value="indicators" data-testid="tab-indicators">
          {words.tabIndicators}
        </Tabs.Tab>
        <Tabs.Tab value="layers" data-testid="tab-layers">
          {words.tabLayers}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="indicators" className="sm-scroll">
        <BoundBoard scene={scene} />
        <IndicatorTuning scene={scene} />
        <nav className={classes.beside} aria-label={words.aboutFigures}>
          {(["catalogue", "trust"] as const).map((page) => (
            <a key={page} href={`/data?${new URLSearchParams({ page, ...(language === "en" ? { lang: "en" } : {}) })}`}>
              {words.data.pages[page]}
            </a>
          ))}
        </nav>
      </Tabs.Panel>
      <Tabs.Panel value="layers" className="sm-scroll">
        <BoundLayerRail scene={scene} />
      </Tabs.Panel>
    </Tabs>
  );
}

function BoundBoard({ scene }: { scene: Scene }) {
  const change = useChangeAddress();
  const { view } = scene;
  const catalogue = useIndicators();
  const profile = useUnitStanding(view);
  const failed = [catalogue, profile].find(({ isError }) => isError);
  return (
    <PillarBoard
      profile={profile.data ?? null}
      catalogue={catalogue.data?.indicators ?? null}
      chosen={view.indicator?.code ?? null}
      onIndicator={(code) => {
        useGlance.getState().set({ panelTab: "indicator", filter: null });
        // The period stays where time stands, if anything is known of it.
        change(
          { indicator: code, layer: undefined, indicator2: undefined, edges: undefined, breaks: undefined },
          "push",
        );
      }}
      error={failed?.error}
      onRetry={() => void failed?.refetch()}
    />
  );
}
