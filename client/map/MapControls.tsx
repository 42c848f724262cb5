import { Compass, Minus, Plus, Scan } from "lucide-react";
import { useEffect, useState } from "react";
import { useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import classes from "./MapStrip.module.css";
import { frameBox } from "./moveCamera.ts";
import { useMap } from "./useMap.ts";

/** Zoom, the unit's frame, and north when the map is turned. */
export function MapControls({ box }: { box: readonly number[] | null }) {
  const map = useMap((state) => state.map);
  const words = useWords();
  const [turned, setTurned] = useState(false);
  useEffect(() => {
    if (!map) return;
    const turn = () => setTurned(Math.abs(map.getBearing()) > 0.5 || map.getPitch() > 0.5);
    turn();
    map.on("rotateend", turn);
    map.on("pitchend", turn);
    return () => {
      map.off("rotateend", turn);
      map.off("pitchend", turn);
    };
  }, [map]);
  return (
    <div className={classes.controls} role="group">
      <IconButton icon={Plus} label={words.zoomIn} onClick={() => map?.zoomIn()} />
      <IconButton icon={Minus} label={words.zoomOut} onClick={() => map?.zoomOut()} />
      <IconButton
        icon={Scan}
        label={words.fitUnit}
        disabled={!box}
        onClick={() => map && box && frameBox(map, [...box], true)}
        testId="fit-unit"
      />
      {turned && <IconButton icon={Compass} label={words.northUp} onClick={() => map?.resetNorthPitch()} />}
    </div>
  );
}
