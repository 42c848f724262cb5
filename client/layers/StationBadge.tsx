import type { Layer } from "../../server/contract/layer.ts";
import { shapeOf } from "../layers/pointIcons.ts";
import { badgeOf, barHeight, barsOf, outlineOf, ringOf } from "./badge.ts";

const tokens = { surface: "var(--sm-surface)", muted: "var(--sm-muted)", text: "var(--sm-text)" };

/** The badge of a level as the map draws it, without a value. */
export function StationBadge({
  layer,
  rank,
  cluster = false,
}: {
  layer: Layer;
  rank: number;
  /** Of several stations. */
  cluster?: boolean;
}) {
  const badge = badgeOf(layer, rank, tokens);
  const bars = badge.gauge;
  return (
    <svg viewBox="-1 -5 38 27" width="2.3rem" height="1.65rem" aria-hidden style={{ flex: "none" }}>
      {cluster && (
        <path
          d={outlineOf(badge.shape, 4.5, -2.5, 31, 20)}
          fill={badge.fill}
          stroke={badge.ring}
          strokeWidth={1}
          opacity={0.65}
        />
      )}
      <path
        d={outlineOf(badge.shape, 1, 1, 31, 20)}
        fill={badge.fill}
        stroke={badge.ring}
        strokeWidth={ringOf(badge)}
        strokeDasharray={badge.shape === "hollow" ? "3 2" : undefined}
      />
      <path d={shapeOf(layer.symbol?.icon ?? "")} fill={badge.ink} transform="translate(7 4.6) scale(0.54)" />
      {bars &&
        barsOf(bars, 22, 5.5, 12).map(({ x, y }, index) => (
          <rect
            key={y}
            x={x}
            y={y}
            width={5}
            height={barHeight(bars, 12)}
            fill={badge.ink}
            opacity={index < bars.filled ? 1 : 0.3}
          />
        ))}
    </svg>
  );
}
