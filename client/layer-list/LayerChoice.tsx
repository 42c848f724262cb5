import type { Layer } from "../../server/contract/layer.ts";
import { useText } from "../messages/useWords.ts";
import { liesOnTop } from "../layers/liesOnTop.ts";
import { shapeOf } from "../layers/pointIcons.ts";
import { DemoBadge } from "../ui/Badges.tsx";
import classes from "./LayerRail.module.css";

/** One layer in the list: a ramp or a symbol, its name, and whether it is shown. */
export function LayerChoice({ layer, chosen, onChoose }: { layer: Layer; chosen: boolean; onChoose: () => void }) {
  const text = useText();
  const points = liesOnTop(layer);
  return (
    <label className={classes.choice} data-chosen={chosen || undefined} title={text(layer.description)}>
      {/* A second press on the chosen shading takes it away, which a radio button cannot do: so both are checkboxes. */}
      <input
        type="checkbox"
        checked={chosen}
        onChange={onChoose}
        data-testid={`layer-${layer.id}`}
        data-round={!points || undefined}
      />
      <span className={classes.title}>
        {text(layer.title)} {layer.demo && <DemoBadge />}
      </span>
      {points ? (
        <svg viewBox="0 0 24 24" width="1.05rem" height="1.05rem" aria-hidden>
          <path d={shapeOf(layer.symbol?.icon ?? "")} fill={layer.symbol?.colour} />
        </svg>
      ) : (
        <span className={classes.ramp} aria-hidden>
          {layer.breaks?.colours.map((colour) => (
            <i key={colour} style={{ background: colour }} />
          ))}
        </span>
      )}
    </label>
  );
}
