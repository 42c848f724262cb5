import { UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import classes from "./MapStrip.module.css";
import { useMap } from "./useMap.ts";
import { toVn2000, vn2000Zones } from "./vn2000.ts";

/** Where the pointer is (or the middle of the map), in the system the person works in; a click changes the system. */
export function CoordinateReadout() {
  const map = useMap((state) => state.map);
  const words = useWords();
  const language = useLanguage();
  const [place, setPlace] = useState<{ lng: number; lat: number } | null>(null);
  const [system, setSystem] = useState(0);

  useEffect(() => {
    if (!map) return;
    const pointer = (event: { lngLat: { lng: number; lat: number } }) => setPlace(event.lngLat);
    const middle = () => setPlace(map.getCenter());
    middle();
    map.on("mousemove", pointer);
    map.on("moveend", middle);
    return () => {
      map.off("mousemove", pointer);
      map.off("moveend", middle);
    };
  }, [map]);

  const zone = system === 0 ? undefined : vn2000Zones[system - 1];
  const title = zone ? words.vn2000(zone.meridian) : words.wgs84;
  return (
    <UnstyledButton
      className={classes.readout}
      onClick={() => setSystem((before) => (before + 1) % (vn2000Zones.length + 1))}
      title={words.changeCrs}
      data-testid="coordinates"
    >
      <span className={classes.system}>{title}</span>
      <span>{place ? written(place, zone) : "…"}</span>
    </UnstyledButton>
  );

  function written({ lng, lat }: { lng: number; lat: number }, inZone: typeof zone): string {
    if (!inZone) return words.latLon(formatNumber(lat, 5, language), formatNumber(lng, 5, language));
    const { easting, northing } = toVn2000(inZone, lng, lat);
    return `X ${formatNumber(northing, 1, language)} · Y ${formatNumber(easting, 1, language)}`;
  }
}
