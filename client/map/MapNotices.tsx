import { Button, Loader } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { TriangleAlert, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./MapNotices.module.css";
import { useMap } from "./useMap.ts";

function Notice({ icon, text, action }: { icon: ReactNode; text: string; action?: ReactNode }) {
  return (
    <div className={classes.notice} role="status">
      {icon}
      <span>{text}</span>
      {action}
    </div>
  );
}

/** What keeps the map from being whole, said in a sentence: network, graphics, style, tiles. */
export function MapNotices({ style }: { style: string }) {
  const words = useWords();
  const { online } = useNetwork();
  const { map, status, tilesFailed, contextLost, set } = useMap();
  const again = () => {
    set({ status: "loading", tilesFailed: false });
    // A style that never came is asked for afresh; MapLibre itself asks again for tiles when the sources are reset.
    map?.setStyle(style, { diff: false });
  };
  const retry = (
    <Button size="compact-sm" variant="default" onClick={again}>
      {words.retry}
    </Button>
  );
  const warning = <TriangleAlert size="1.1rem" color="var(--sm-watch)" aria-hidden />;
  return (
    <div className={classes.stack} data-testid="map-notices">
      {!online && <Notice icon={<WifiOff size="1.1rem" aria-hidden />} text={words.offline} />}
      {contextLost && <Notice icon={<Loader size="1rem" />} text={words.contextLost} />}
      {status === "failed" && <Notice icon={warning} text={words.mapFailed} action={retry} />}
      {status === "ready" && tilesFailed && online && <Notice icon={warning} text={words.tilesFailed} action={retry} />}
    </div>
  );
}
