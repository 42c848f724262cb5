import { CoordinateReadout } from "./CoordinateReadout.tsx";
import { Credit } from "./Credit.tsx";
import classes from "./MapStrip.module.css";
import { ScaleBar } from "./ScaleBar.tsx";

/** The line under the map: how far, and where. */
export function MapStrip() {
  return (
    <div className={classes.strip}>
      <ScaleBar />
      <CoordinateReadout />
      <Credit />
    </div>
  );
}
