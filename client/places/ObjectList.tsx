import { Skeleton, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Fragment, type ReactNode, useMemo, useState } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import { useLayerFeatures } from "../api/queries.ts";
import { plain } from "../ui/plain.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { shapeOf } from "../layers/pointIcons.ts";
import { formatNumber } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import classes from "../ui/Thing.module.css";

// A screen reader and a scroll bar both lose their use on thousands of rows; the filter narrows instead.
const most = 200;

/** The things of one layer in the list. */
export type ObjectSection = {
  layer: Layer;
  query: string;
  chosen: string | null;
  onChoose: Props["onChoose"];
};

type Props = {
  layers: Layer[];
  chosen: { layer: string; key: string } | null;
  onChoose: (layer: string, key: string, lon: number, lat: number) => void;
  /** The stations of a layer of sensors. */
  renderStations: (section: ObjectSection) => ReactNode;
};

/** Every thing and station of the visible layers as a list: what the map shows, reachable by keyboard. */
export function ObjectList({ layers, chosen, onChoose, renderStations }: Props) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed, 150);
  return (
    <div data-testid="object-list">
      <div className={classes.filter}>
        <TextInput
          size="sm"
          aria-label={words.filterObjects}
          placeholder={words.filterObjects}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {layers.map((layer) => {
        const section = { layer, query, chosen: chosen?.layer === layer.id ? chosen.key : null, onChoose };
        return (
          <Fragment key={layer.id}>
            {layer.kind === "sensors" ? renderStations(section) : <Section {...section} />}
          </Fragment>
        );
      })}
    </div>
  );
}

function Section({ layer, query, chosen, onChoose }: ObjectSection) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const features = useLayerFeatures(layer.id);
  const found = useMemo(() => {
    const wanted = plain(query.trim());
    const all = features.data?.features ?? [];
    return wanted ? all.filter(({ name }) => plain(`${name.vi} ${name.en}`).includes(wanted)) : all;
  }, [features.data, query]);
  return (
    <section>
      <h3 className={classes.title}>
        {text(layer.title)}{" "}
        <span className={classes.count}>{features.data && formatNumber(found.length, 0, language)}</span>
      </h3>
      {features.isError && <Refusal error={features.error} onRetry={() => void features.refetch()} />}
      {features.isPending && (
        <Stack p="md" gap="xs" role="status" aria-label={words.loading}>
          <Skeleton h="1.4rem" />
          <Skeleton h="1.4rem" />
          <Skeleton h="1.4rem" />
        </Stack>
      )}
      <ul className={classes.list}>
        {found.slice(0, most).map((feature) => (
          <li key={feature.key}>
            <UnstyledButton
              aria-current={feature.key === chosen || undefined}
              onClick={() => onChoose(layer.id, feature.key, feature.lon, feature.lat)}
            >
              <svg viewBox="0 0 24 24" width="0.95rem" height="0.95rem" aria-hidden>
                <path d={shapeOf(layer.symbol?.icon ?? "")} fill={layer.symbol?.colour} />
              </svg>
              {text(feature.name)}
              {feature.position === "approximate" && (
                <span className={classes.approximate}>{words.approximatePosition}</span>
              )}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <p className={classes.note}>
          {words.listTruncated(formatNumber(most, 0, language), formatNumber(found.length, 0, language))}
        </p>
      )}
    </section>
  );
}
