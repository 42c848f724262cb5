import { Tabs } from "@mantine/core";
import { UnitPanel } from "../admin-units/UnitPanel.tsx";
import { useWords } from "../messages/useWords.ts";
import { ObjectList } from "../places/ObjectList.tsx";
import { ObjectPanel } from "../places/ObjectPanel.tsx";
import { useGlance } from "../view/glance.ts";
import classes from "./panels.module.css";
import type { Moves } from "./useMoves.ts";
import type { Scene } from "./useScene.ts";

/** What the panel says: the chosen thing, or the unit with the list of things on the map beside it. */
export function PanelBody({ scene, moves }: { scene: Scene; moves: Moves }) {
  const words = useWords();
  const { hoveredUnit, set } = useGlance();
  const { view, unit, units, pointLayers } = scene;
  if (view.object && scene.layers.data) {
    const { layer, key } = view.object;
    const among = scene.layers.data.layers.find(({ id }) => id === layer) ?? null;
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
  if (pointLayers.length === 0) return panel;
  return (
    <Tabs defaultValue="unit" keepMounted={false}>
      <Tabs.List grow className={classes.tabs}>
        <Tabs.Tab value="unit">{words.tabUnit}</Tabs.Tab>
        <Tabs.Tab value="objects" data-testid="tab-objects">
          {words.tabObjects}
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="unit">{panel}</Tabs.Panel>
      <Tabs.Panel value="objects">
        <ObjectList
          layers={pointLayers}
          chosen={view.object}
          onChoose={(layer, key, lon, lat) => moves.chooseObject(layer, key, { lon, lat })}
        />
      </Tabs.Panel>
    </Tabs>
  );
}
