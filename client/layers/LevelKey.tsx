import type { Layer } from "../../server/contract/layer.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { STALE, UNSAID } from "../api/Reading.ts";
import classes from "./LevelKey.module.css";
import { StationBadge } from "./StationBadge.tsx";

/** What the badges of a layer of sensors mean: its levels, an old reading, and several stations in one. */
export function LevelKey({ layer }: { layer: Layer }) {
  const words = useWords();
  const text = useText();
  const worst = layer.readingLevels.at(-1)?.level ?? null;
  return (
    <ul className={classes.levels} data-testid={`levels-${layer.id}`}>
      {layer.readingLevels.map(({ level, name, colour }) => (
        <li key={level ?? "unsaid"} data-colour={colour}>
          <StationBadge layer={layer} rank={level ?? UNSAID} />
          {text(name)}
        </li>
      ))}
      <li data-stale>
        <StationBadge layer={layer} rank={STALE} />
        {words.sensor.stale}
      </li>
      <li>
        <StationBadge layer={layer} rank={worst ?? UNSAID} cluster />
        {words.sensor.cluster}
      </li>
    </ul>
  );
}
