import { Tabs } from "@mantine/core";
import type { ReactNode } from "react";
import { UnitPanel } from "../admin-units/UnitPanel.tsx";
import { useWords } from "../messages/useWords.ts";
import { ObjectList } from "../places/ObjectList.tsx";
import { ObjectPanel } from "../places/ObjectPanel.tsx";
import { StationSection } from "../sensors/StationSection.tsx";
import { StationPanel } from "../sensors/StationPanel.tsx";
import { useGlance, type PanelTab } from "../view/glance.ts";
import { BoundIndicatorPanel } from "./BoundIndicatorPanel.tsx";
import { BoundProfile } from "./BoundProfile.tsx";
import classes from "./panels.module.css";
import type { Moves } from "./useMoves.ts";
import type { Scene } from "./useScene.ts";

/** What the panel says: the chosen thing, or the unit with the list of things on the map beside it. */
export function PanelBody({ scene, moves }: { scene: Scene; moves: Moves }) {
  const words = useWords();
  const { hoveredUnit, panelTab, set } = useGlance();
  const { view, unit, units, onTop } = scene;
  if (view.object && scene.layers.data) {
    const { layer, key } = view.object;
    const among = scene.layers.data.layers.find(({ id }) => id === layer) ?? null;
    if (among?.kind === "sensors") return <StationPanel layer={among} stationKey={key} onBack={moves.leaveObject} />;
    return <ObjectPanel layer={among} objectKey={key} onBack={moves.leaveObject} />;
  }
  const panel = (
    <UnitPanel
      edition={view.edition}
      detail={scene.detail}
      error={unit.error}
      units={units.data?.units ?? null}
      unitsError={units.error}
      layer={scene.choropleth}
      values={scene.values}
      hovered={hoveredUnit}
      onHover={(id) => set({ hoveredUnit: id })}
      onOpen={moves.open}
      onRetry={() => {
        for (const question of [unit, units]) if (question.isError) void question.refetch();
      }}
      onProvince={() => moves.open(view.edition.root)}
    />
  );
  const tabs: { id: PanelTab; title: string; body: ReactNode }[] = [
    ...(view.indicator
      ? [
          {
            id: "indicator" as const,
            title: words.tabIndicator,
            body: <BoundIndicatorPanel scene={scene} moves={moves} />,
          },
        ]
      : []),
    { id: "unit", title: words.tabUnit, body: panel },
    { id: "profile", title: words.tabProfile, body: <BoundProfile scene={scene} /> },
    ...(onTop.length > 0
      ? [
          {
            id: "objects" as const,
            title: words.tabObjects,
            body: (
              <ObjectList
                layers={onTop}
                chosen={view.object}
                onChoose={(layer, key, lon, lat) => moves.chooseObject(layer, key, { lon, lat })}
                renderStations={(section) => <StationSection {...section} />}
              />
            ),
          },
        ]
      : []),
  ];
  const open = tabs.find(({ id }) => id === panelTab) ?? tabs[0];
  return (
    <Tabs value={open?.id ?? "unit"} onChange={(tab) => set({ panelTab: tab as PanelTab })} keepMounted={false}>
      <Tabs.List className={classes.tabs}>
        {tabs.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id} data-testid={`tab-${id}`}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map(({ id, body }) => (
        <Tabs.Panel key={id} value={id}>
          {body}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
