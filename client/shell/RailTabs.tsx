import { Tabs } from "@mantine/core";
import { PillarBoard } from "../indicators/PillarBoard.tsx";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { useGlance, type RailTab } from "../view/glance.ts";
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
        {/* Over the board: what opens below a list that is still growing would be carried off. */}
        <IndicatorTuning scene={scene} />
        <BoundBoard scene={scene} />
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
  return <PillarBoard {...useUnitStanding(scene.view)} />;
}
