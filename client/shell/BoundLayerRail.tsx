import { LayerRail } from "../layer-list/LayerRail.tsx";
import { liesOnTop } from "../layers/liesOnTop.ts";
import { useMap } from "../map/useMap.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import { LayerTrustChoice } from "./LayerTrust.tsx";
import type { Scene } from "./useScene.ts";

const NO_FIGURES = { indicator: undefined, period: undefined, compare: undefined };

/** The list of layers bound to the address; in the desk's rail and the touch drawer. */
export function BoundLayerRail({ scene }: { scene: Scene }) {
  const change = useChangeAddress();
  const { view, layers, choropleth } = scene;
  return (
    <LayerRail
      layers={layers.data?.layers.filter((layer) => liesOnTop(layer) || layer.source === "values") ?? null}
      error={layers.error}
      onRetry={() => void layers.refetch()}
      choropleth={view.indicator || view.trustOf ? null : (choropleth?.id ?? null)}
      coloured={choropleth !== null}
      points={view.points}
      opacity={view.opacity}
      extrusion={view.extrusion}
      onChoropleth={(id) => change({ layer: id ?? "none", ...NO_FIGURES, trust: undefined, trustOf: undefined })}
      onPoints={(points) =>
        change({
          points,
          ...(view.object && !points.includes(view.object.layer) ? { object: undefined } : {}),
          ...(view.trustOf && !points.includes(view.trustOf) ? { trust: undefined, trustOf: undefined } : {}),
        })
      }
      onOpacity={(opacity) => change({ opacity })}
      onExtrusion={(on) => {
        change({ extrusion: on || undefined });
        // Blocks seen from straight above are flat colours: the map tilts with them and lies down again after.
        useMap.getState().map?.easeTo({ pitch: on ? 50 : 0, bearing: on ? -12 : 0 });
      }}
    >
      {scene.pointLayers.length > 0 && <LayerTrustChoice scene={scene} />}
    </LayerRail>
  );
}
