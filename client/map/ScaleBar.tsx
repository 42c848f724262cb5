import { useEffect, useState } from "react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import classes from "./MapStrip.module.css";
import { useMap } from "./useMap.ts";

const widest = 110;

/** A round length that fits, measured at the middle of the map, where the eye is. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return ([5, 2, 1].find((step) => step * power <= metres) ?? 1) * power;
}

/** A bar of a round length on the ground. */
export function ScaleBar() {
  const map = useMap((state) => state.map);
  const words = useWords();
  const language = useLanguage();
  const [metresPerPixel, setMetresPerPixel] = useState<number | null>(null);

  useEffect(() => {
    if (!map) return;
    const measure = () => {
      const box = map.getContainer();
      const [x, y] = [box.clientWidth / 2, box.clientHeight / 2];
      setMetresPerPixel(map.unproject([x - 50, y]).distanceTo(map.unproject([x + 50, y])) / 100);
    };
    measure();
    map.on("move", measure);
    map.on("resize", measure);
    return () => {
      map.off("move", measure);
      map.off("resize", measure);
    };
  }, [map]);

  if (!metresPerPixel) return null;
  const length = roundLength(metresPerPixel * widest);
  const text =
    length >= 1000 ? `${formatNumber(length / 1000, 0, language)} km` : `${formatNumber(length, 0, language)} m`;
  return (
    <span className={classes.scale} role="img" aria-label={`${words.scale}: ${text}`}>
      <span>{text}</span>
      <span className={classes.bar} style={{ width: length / metresPerPixel }} />
    </span>
  );
}
