import { Select } from "@mantine/core";
import type { Layer } from "../../server/contract/layer.ts";
import { useTrust } from "../api/dataTrust.ts";
import { datasetKey } from "../data-trust/datasetKey.ts";
import { ASPECTS } from "../data-trust/scoreWords.ts";
import { TrustMarks } from "../data-trust/TrustMarks.tsx";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import classes from "./panels.module.css";
import type { Scene } from "./useScene.ts";

/** How far a layer of points can be trusted in the unit that is open; it leads to the rows behind. Nothing where it has no point. */
export function LayerTrust({ layer, scene }: { layer: Layer; scene: Scene }) {
  const { data } = useWords();
  const text = useText();
  const language = useLanguage();
  const { detail } = scene;
  const dataset = { kind: "layer" as const, id: layer.id };
  const where = detail && { edition: detail.edition, level: detail.level, within: detail.code };
  const scores = useTrust(where && { ...where, dataset, periods: "3" }).data?.scores;
  const own = scores?.find((score) => score.id === detail?.id && score.dataset.id === layer.id);
  if (!own || !detail) return null;
  const rows = new URLSearchParams({
    page: "trust",
    edition: detail.edition,
    // The board of the level that the unit stands on, so that its line is there behind the rows.
    ...(detail.level === "province" ? {} : { view: "units", level: detail.level, set: datasetKey(dataset) }),
    id: `${datasetKey(dataset)}:${detail.code}`,
    ...(language === "en" ? { lang: "en" } : {}),
  });
  return (
    <a
      className={classes.trust}
      href={`/data?${rows}`}
      title={data.trust.openRows(text(layer.title))}
      data-testid={`trust-of-${layer.id}`}
    >
      {data.pages.trust} <TrustMarks scores={own} />
    </a>
  );
}

/** Colours the units by how far one of the layers shown can be trusted there. */
export function LayerTrustChoice({ scene }: { scene: Scene }) {
  const words = useWords();
  const text = useText();
  const change = useChangeAddress();
  const { view, pointLayers } = scene;
  return (
    <Select
      size="xs"
      label={words.trustOfLayers}
      allowDeselect={false}
      value={view.trustOf && view.trust ? `${view.trustOf}/${view.trust}` : "none"}
      data={[
        { value: "none", label: words.trustNone },
        ...pointLayers.flatMap(({ id, title }) =>
          ASPECTS.map((aspect) => ({
            value: `${id}/${aspect}`,
            label: words.trustOf(words.data.trust.aspects[aspect], text(title)),
          })),
        ),
      ]}
      onChange={(value) => {
        const [trustOf, aspect] = value?.split("/") ?? [];
        const trust = ASPECTS.find((one) => one === aspect);
        if (!trust) return change({ trust: undefined, trustOf: undefined });
        return change({ trust, trustOf, indicator: undefined, period: undefined, compare: undefined });
      }}
      data-testid="trust-of-layers"
    />
  );
}
