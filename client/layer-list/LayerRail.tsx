import { Skeleton, Slider, Stack, Switch, TextInput } from "@mantine/core";
import { ListFilter } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { liesOnTop } from "../layers/liesOnTop.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { groupLayers } from "./groupLayers.ts";
import { LayerChoice } from "./LayerChoice.tsx";
import fold from "../ui/Fold.module.css";
import classes from "./LayerRail.module.css";

type Props = {
  layers: Layer[] | null;
  error: unknown;
  onRetry: () => void;
  choropleth: string | null;
  /** Something colours the units, be it none of these layers: it can be thinned and raised. */
  coloured: boolean;
  points: string[];
  opacity: number;
  extrusion: boolean;
  onChoropleth: (id: string | null) => void;
  onPoints: (ids: string[]) => void;
  onOpacity: (opacity: number) => void;
  onExtrusion: (on: boolean) => void;
  /** How else the map may be coloured by the layers that are shown. */
  children?: ReactNode;
};

/** All layers by pillar and sector. One layer colours the units at a time; any number of layers of points and sensors lie on top. */
export function LayerRail(props: Props) {
  const words = useWords();
  const text = useText();
  const [query, setQuery] = useState("");
  const { layers } = props;
  if (!layers) return props.error ? <Refusal error={props.error} onRetry={props.onRetry} /> : <RailSkeleton />;
  const groups = groupLayers(layers, query, (layer) =>
    [text(layer.title), text(layer.description), words.pillars[layer.pillar], words.sectors[layer.sector]].join(" "),
  );
  const choose = (layer: Layer) => {
    if (!liesOnTop(layer)) return props.onChoropleth(props.choropleth === layer.id ? null : layer.id);
    const others = props.points.filter((id) => id !== layer.id);
    return props.onPoints(others.length < props.points.length ? others : [...others, layer.id]);
  };
  return (
    <div className={classes.rail} data-testid="layer-rail">
      <div className={classes.filter}>
        <TextInput
          size="sm"
          aria-label={words.filterLayers}
          placeholder={words.filterLayers}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          leftSection={<ListFilter size="0.95rem" aria-hidden />}
        />
      </div>
      {layers.length === 0 && <p className={classes.empty}>{words.noLayers}</p>}
      {layers.length > 0 && groups.length === 0 && <p className={classes.empty}>{words.noLayerFound}</p>}
      {groups.map(({ pillar, count, sectors }) => (
        <details key={pillar} open className={fold.fold}>
          <summary>
            {words.pillars[pillar]} <span className={classes.count}>{count}</span>
          </summary>
          {sectors.map(({ sector, layers: own }) => (
            <fieldset key={sector} className={classes.sector}>
              <legend>{words.sectors[sector]}</legend>
              {own.map((layer) => (
                <LayerChoice
                  key={layer.id}
                  layer={layer}
                  chosen={liesOnTop(layer) ? props.points.includes(layer.id) : props.choropleth === layer.id}
                  onChoose={() => choose(layer)}
                />
              ))}
            </fieldset>
          ))}
        </details>
      ))}
      {props.children && <div className={classes.tuning}>{props.children}</div>}
      {props.coloured && (
        <Stack gap="0.6rem" className={classes.tuning}>
          <div>
            <div id="opacity-label" className={classes.label}>
              {words.opacity}
            </div>
            <Slider
              size="sm"
              min={10}
              max={100}
              step={5}
              value={props.opacity}
              onChange={props.onOpacity}
              label={(value) => `${value} %`}
              thumbProps={{ "aria-labelledby": "opacity-label" }}
              color="gray"
            />
          </div>
          <Switch
            size="sm"
            label={words.extrusion}
            checked={props.extrusion}
            onChange={(event) => props.onExtrusion(event.currentTarget.checked)}
            data-testid="extrusion"
          />
        </Stack>
      )}
    </div>
  );
}

function RailSkeleton() {
  const words = useWords();
  return (
    <Stack gap="sm" p="md" role="status" aria-label={words.loading}>
      {["a", "b", "c", "d", "e", "f", "g"].map((row) => (
        <Skeleton key={row} h="1.4rem" />
      ))}
    </Stack>
  );
}
