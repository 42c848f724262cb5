import { Anchor } from "@mantine/core";
import { useWords } from "../messages/useWords.ts";
import { useView } from "../view/View.ts";
import classes from "./MapStrip.module.css";

/** Whom the licences of the map's own data want named wherever it is shown. On the wall nothing can be clicked. */
export function Credit() {
  const words = useWords();
  const { points, density } = useView();
  return (
    <span className={classes.credit} data-testid="credit">
      {density === "wall" ? (
        words.creditRivers
      ) : (
        <Anchor
          href="https://www.openstreetmap.org/copyright"
          target="_blank"
          rel="noreferrer"
          c="inherit"
          fz="inherit"
          underline="always"
        >
          {words.creditRivers}
        </Anchor>
      )}
      {points.includes("places") && <span>{words.creditPlaces}</span>}
    </span>
  );
}
