import { Skeleton, Stack } from "@mantine/core";
import { useMemo } from "react";
import type { Layer } from "../../server/contract/layer.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import objects from "../ui/Thing.module.css";
import { DemoBadge } from "../ui/Badges.tsx";
import { formatNumber } from "../ui/format.ts";
import { plain } from "../ui/plain.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { worstFirst } from "../layers/stationFeatures.ts";
import { StationLine } from "./StationLine.tsx";
import { useNow } from "./useNow.ts";
import { useReadings } from "../api/useReadings.ts";
import { useStations } from "../api/sensors.ts";

const MOST = 200;

/** The stations of a layer in a list, the worst first. */
export function StationSection({
  layer,
  query,
  chosen,
  onChoose,
}: {
  layer: Layer;
  query: string;
  chosen: string | null;
  onChoose: (layer: string, key: string, lon: number, lat: number) => void;
}) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const now = useNow(30_000);
  const stations = useStations(layer.id);
  const readings = useReadings((store) => store.readings);
  const found = useMemo(() => {
    const wanted = plain(query.trim());
    const all = stations.data?.stations ?? [];
    const named = wanted ? all.filter(({ name }) => plain(`${name.vi} ${name.en}`).includes(wanted)) : all;
    return worstFirst(named, readings, now, language);
  }, [stations.data, readings, now, query, language]);
  const number = (value: number) => formatNumber(value, 0, language);
  return (
    <section data-testid={`stations-of-${layer.id}`}>
      <h3 className={objects.title}>
        <span>
          {text(layer.title)} {layer.demo && <DemoBadge />}
        </span>{" "}
        <span className={objects.count}>{stations.data && number(found.length)}</span>
      </h3>
      {stations.isError && <Refusal error={stations.error} onRetry={() => void stations.refetch()} />}
      {stations.isPending && (
        <Stack p="md" gap="xs" role="status" aria-label={words.loading}>
          <Skeleton h="1.9rem" />
          <Skeleton h="1.9rem" />
          <Skeleton h="1.9rem" />
        </Stack>
      )}
      {stations.data?.stations.length === 0 && <p className={objects.note}>{words.sensor.noStations}</p>}
      <ul className={objects.list}>
        {found.slice(0, MOST).map(({ station }) => (
          <li key={station.datastream}>
            <StationLine
              layer={layer}
              station={station}
              now={now}
              chosen={String(station.datastream) === chosen}
              onChoose={() => onChoose(layer.id, String(station.datastream), station.lon, station.lat)}
            />
          </li>
        ))}
      </ul>
      {found.length > MOST && <p className={objects.note}>{words.listTruncated(number(MOST), number(found.length))}</p>}
    </section>
  );
}
