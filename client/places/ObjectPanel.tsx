import { Button, Skeleton, Stack } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import type { Layer, LayerFeature } from "../../server/contract/layer.ts";
import { useLayerFeatures } from "../api/queries.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Caution, DemoBadge } from "../ui/Badges.tsx";
import { formatDate, formatNumber } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { SourceNote } from "../ui/SourceNote.tsx";
import classes from "./ObjectPanel.module.css";

/** One thing of a point layer: its figures with their units, where they come from, and what to beware of. */
export function ObjectPanel({ layer, objectKey, onBack }: { layer: Layer; objectKey: string; onBack: () => void }) {
  const words = useWords();
  const text = useText();
  const features = useLayerFeatures(layer.id);
  const found = features.data?.features.find((feature) => feature.key === objectKey);
  return (
    <article data-testid="object-panel">
      <div className={classes.back}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<ArrowLeft size="0.95rem" aria-hidden />}
          onClick={onBack}
        >
          {words.backToUnit}
        </Button>
      </div>
      {features.isError && <Refusal error={features.error} onRetry={() => void features.refetch()} />}
      {features.isPending && (
        <Stack p="md" gap="sm" role="status" aria-label={words.loading}>
          <Skeleton h="1.5rem" w="70%" />
          <Skeleton h="6rem" />
        </Stack>
      )}
      {features.data && !found && <p className={classes.note}>{words.noData}</p>}
      {found && (
        <>
          <header className={classes.heading}>
            <p className={classes.kind}>{text(layer.title)}</p>
            <h2>{text(found.name)}</h2>
            {found.demo && <DemoBadge />}
          </header>
          <Fields layer={layer} feature={found} />
          <footer className={classes.note}>
            <p>
              {words.asOf}: {found.asOf ? formatDate(found.asOf) : text(layer.asOf)}
            </p>
            <p>
              <SourceNote source={found.source} prefix />
            </p>
            {found.position === "approximate" && (
              <Caution>{found.positionNote ? text(found.positionNote) : words.approximatePosition}</Caution>
            )}
            {layer.caution && found.position !== "approximate" && <Caution>{text(layer.caution)}</Caution>}
          </footer>
        </>
      )}
    </article>
  );
}

function Fields({ layer, feature }: { layer: Layer; feature: LayerFeature }) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const say = (value: unknown): string | null => {
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "number") return formatNumber(value, decimalsOf(value), language);
    if (typeof value === "boolean") return value ? words.yes : words.no;
    if (typeof value === "string") return /^\d{4}-\d{2}(-\d{2})?$/.test(value) ? formatDate(value) : value;
    // Some properties carry both languages.
    if (typeof value === "object" && "vi" in value && "en" in value) return text(value as { vi: string; en: string });
    return Array.isArray(value) ? value.join(", ") : null;
  };
  return (
    <dl className={classes.fields}>
      {layer.fields.map(({ id, title, unit }) => {
        const written = say(feature.properties[id]);
        return (
          <div key={id}>
            <dt>{text(title)}</dt>
            <dd>
              {written === null ? (
                <em className={classes.missing}>{words.noData}</em>
              ) : (
                <>
                  {written} {unit && <span className={classes.unit}>{text(unit)}</span>}
                </>
              )}
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{words.coordinates}</dt>
        <dd>{words.latLon(formatNumber(feature.lat, 4, language), formatNumber(feature.lon, 4, language))}</dd>
      </div>
    </dl>
  );
}

/** Digits as the figure was recorded, at most three. */
function decimalsOf(value: number): number {
  return Math.min(3, String(value).split(".")[1]?.length ?? 0);
}
