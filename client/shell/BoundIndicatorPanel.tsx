import { useMemo } from "react";
import { useIndicator, useIndicatorValues, useValueHistory } from "../api/indicators.ts";
import { useTrust } from "../api/dataTrust.ts";
import { TrustMarks } from "../data-trust/TrustMarks.tsx";
import { CorrectValue } from "../indicators/CorrectValue.tsx";
import { IndicatorPanel } from "../indicators/IndicatorPanel.tsx";
import { ValueHistory } from "../indicators/ValueHistory.tsx";
import { useWords } from "../messages/useWords.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import type { Moves } from "./useMoves.ts";
import type { Scene } from "./useScene.ts";

/** All about the chosen indicator, bound to the view: what is pointed at and chosen here is so on the map. */
export function BoundIndicatorPanel({ scene, moves }: { scene: Scene; moves: Moves }) {
  const words = useWords();
  const change = useChangeAddress();
  const { hoveredUnit, filter, set } = useGlance();
  const { view, detail, indicator, shownLevel, parent } = scene;
  const { known, layer } = indicator;
  const whole = useMemo(() => {
    if (!known || !detail) return null;
    const years = { from: known.first?.slice(0, 4), to: known.latest?.slice(0, 4) };
    return { edition: detail.edition, level: detail.level, within: detail.code, asOf: view.asOf, ...years };
  }, [known, detail, view.asOf]);
  const course = useIndicatorValues(known?.code ?? null, whole);
  const trend = useMemo(
    () =>
      course.data && whole && detail && course.data.units.length === 1
        ? { values: course.data, unit: { id: detail.id, name: detail.fullName }, question: whole }
        : null,
    [course.data, whole, detail],
  );
  const names = useMemo(
    () => new Map(scene.units.data?.units.map(({ id, fullName }) => [id, fullName])),
    [scene.units.data],
  );
  const own = useTrust(
    known && detail
      ? {
          edition: detail.edition,
          level: detail.level,
          within: detail.code,
          dataset: { kind: "set", id: known.set },
          periods: "3",
        }
      : null,
  ).data?.scores.find(({ id, dataset }) => id === detail?.id && dataset.id === known?.set);
  if (indicator.gone) return <Refusal error={undefined} sentence={words.unknownIndicator} />;
  const question =
    shownLevel && parent
      ? {
          edition: view.edition.id,
          level: shownLevel,
          within: parent,
          asOf: view.asOf,
          show: view.indicator?.show,
          against: view.indicator?.against,
        }
      : null;
  return (
    <IndicatorPanel
      indicator={known}
      values={layer?.values ?? null}
      period={layer?.period ?? null}
      question={question}
      trend={trend}
      editions={view.editions}
      names={names}
      hovered={hoveredUnit}
      onHover={(id) => set({ hoveredUnit: id })}
      selected={detail?.code ?? null}
      onOpen={(code) => moves.open(code)}
      filter={filter}
      onFilter={(ids) => set({ filter: ids })}
      onPeriod={(period) => change({ period })}
      trust={own && <TrustMarks scores={own} />}
      renderHistory={(unit, period) => known && <History scene={scene} unit={unit} period={period} />}
      error={indicator.failed?.error}
      onRetry={() => void indicator.failed?.refetch()}
    />
  );
}

/** What was recorded before, and a way to correct it for who may; asked for when somebody looks. */
function History({ scene, unit, period }: { scene: Scene; unit: string; period: string }) {
  const words = useWords();
  const { known, layer } = scene.indicator;
  const { view, detail } = scene;
  const history = useValueHistory(known?.code ?? null, { edition: view.edition.id, unit, period });
  const definition = useIndicator(known?.code ?? null).data;
  const figure = layer?.period?.values.find(({ code }) => code === unit);
  if (!known) return null;
  // Only what was counted of this very unit can be corrected here; what was put together is corrected where it comes from.
  const own =
    (history.data?.values.length ?? 0) > 0 || figure?.method === "reported" || figure?.missing === "not-reported";
  return (
    <>
      <ValueHistory
        history={history.data ?? null}
        indicator={known}
        unitName={detail?.fullName ?? unit}
        error={history.error}
        onRetry={() => void history.refetch()}
      />
      {definition?.mayWrite && own && view.asOf === null && (
        <details>
          <summary data-testid="correct-open">{words.indicator.correctOpen}</summary>
          <CorrectValue indicator={definition} edition={view.edition.id} unit={unit} period={period} />
        </details>
      )}
    </>
  );
}
