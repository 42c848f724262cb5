import { Layers, PanelLeftClose } from "lucide-react";
import { LayerRail } from "../layer-list/LayerRail.tsx";
import { useMap } from "../map/useMap.ts";
import { useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import classes from "./panels.module.css";
import type { Scene } from "./useScene.ts";

/** The list of layers bound to the address; used by the desk's rail and the touch drawer. */
export function BoundLayerRail({ scene }: { scene: Scene }) {
  const change = useChangeAddress();
  const { view, layers, choropleth } = scene;
  return (
    <LayerRail
      layers={layers.data?.layers.filter((layer) => layer.kind === "points" || layer.source === "values") ?? null}
      error={layers.error}
      onRetry={() => void layers.refetch()}
      choropleth={choropleth?.id ?? null}
      points={view.points}
      opacity={view.opacity}
      extrusion={view.extrusion}
      onChoropleth={(id) => change({ layer: id ?? "none" })}
      onPoints={(points) =>
        change({ points, ...(view.object && !points.includes(view.object.layer) ? { object: undefined } : {}) })
      }
      onOpacity={(opacity) => change({ opacity })}
      onExtrusion={(on) => {
        change({ extrusion: on || undefined });
        // Blocks seen from straight above are flat colours: the map tilts with them and lies down again after.
        useMap.getState().map?.easeTo({ pitch: on ? 50 : 0, bearing: on ? -12 : 0 });
      }}
    />
  );
}

/** The desk's rail, which folds into a button. */
export function LeftRail({ scene }: { scene: Scene }) {
  const words = useWords();
  const { railOpen, set } = useGlance();
  if (!railOpen) {
    return (
      <div className={classes.folded}>
        <IconButton
          icon={Layers}
          label={words.openLayers}
          expanded={false}
          onClick={() => set({ railOpen: true })}
          testId="open-layers"
        />
      </div>
    );
  }
  return (
    <section className={classes.panel} aria-label={words.layers}>
      <div className={classes.title}>
        <h2>{words.layers}</h2>
        <IconButton
          icon={PanelLeftClose}
          label={words.closeLayers}
          expanded
          onClick={() => set({ railOpen: false })}
          testId="close-layers"
        />
      </div>
      <div className="sm-scroll" style={{ flex: 1, minHeight: 0 }}>
        <BoundLayerRail scene={scene} />
      </div>
    </section>
  );
}
