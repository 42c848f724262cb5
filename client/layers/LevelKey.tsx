import type { Layer } from "../../server/contract/layer.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { STALE, UNSAID } from "../api/Reading.ts";
import classes from "./LevelKey.module.css";
import { StationBadge } from "./StationBadge.tsx";

/** A name that does not fit in half a line. */
const LONG = 22;

/** What the badges of a layer of sensors mean: its levels, an old reading, and several stations in one. */
export function LevelKey({ layer, brief }: { layer: Layer; brief: boolean }) {
  const words = useWords();
  const text = useText();
  const worst = layer.readingLevels.at(-1)?.level ?? null;
  return (
    <ul className={classes.levels} data-brief={brief || undefined} data-testid={`levels-${layer.id}`}>
      {layer.readingLevels.map(({ level, name, colour }) => (
        <li key={level ?? "unsaid"} data-colour={colour} data-long={text(name).length > LONG || undefined}>
          <StationBadge layer={layer} rank={level ?? UNSAID} />
          {text(name)}
        </li>
      ))}
      <li data-stale>
        <StationBadge layer={layer} rank={STALE} />
        {brief ? words.sensor.staleShort : words.sensor.stale}
      </li>
      {!brief && (
        <li>
          <StationBadge layer={layer} rank={worst ?? UNSAID} cluster />
          {worst === null ? words.sensor.clusterPlain : words.sensor.cluster}
        </li>
      )}
    </ul>
  );
}
