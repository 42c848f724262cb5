import type { AdminUnitDetail } from "../../server/contract/admin-unit.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import type { Scene } from "../shell/useScene.ts";
import { kindsBelow } from "../admin-units/unitKinds.ts";
import { periodWords } from "../ui/periodWords.ts";
import { useIndicatorValues } from "../api/indicators.ts";
import { formatArea, formatDate, formatNumber } from "../ui/format.ts";
import classes from "./WallScreen.module.css";

type Figure = { id: string; title: string; value: string | null; unit: string; age: string };

/** The five figures of the unit: people, land, density, what is below it, and the active layer's reach. */
export function WallFigures({ detail, scene }: { detail: AdminUnitDetail; scene: Scene }) {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const say = (value: number | null, decimals: number) =>
    value === null ? null : formatNumber(value, decimals, language);
  const by = (source: AdminUnitDetail["areaSource"]) => source?.publisher;
  const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(" · ");
  const year = detail.populationYear === null ? words.noDate : words.year(detail.populationYear);
  const official = detail.areaKm2;
  const area = official ?? detail.computedAreaKm2;
  const { values, choropleth } = scene;
  const known = values?.values.filter(({ value }) => value !== null).length ?? 0;
  const own = values?.values.find(({ id }) => id === detail.id);
  // The unit's own figure of the indicator, for the period that the map shows.
  const indicator = scene.indicator.known;
  const shown = scene.indicator.layer?.period?.period ?? null;
  const standing = useIndicatorValues(
    indicator && shown ? indicator.code : null,
    shown
      ? { edition: detail.edition, level: detail.level, within: detail.code, period: shown, asOf: scene.view.asOf }
      : null,
    true,
  ).data;
  const period = standing?.periods[0];
  const standingNow = period?.values[0];
  const entry =
    period && standingNow && standing?.indicator === indicator?.code
      ? { period: period.period, value: standingNow }
      : null;
  const figures: Figure[] = [
    {
      id: "population",
      title: words.population,
      value: say(detail.population, 0),
      unit: words.people,
      age: joined(year, by(detail.populationSource)),
    },
    {
      id: "density",
      title: words.density,
      value: say(detail.densityPerKm2, 0),
      unit: words.perKm2,
      age: joined(year, words.computedFigure),
    },
    {
      id: "area",
      title: official === null ? words.measuredArea : words.area,
      value: area === null ? null : formatArea(area, language),
      unit: words.km2,
      age: joined(
        detail.areaSource?.published
          ? words.dated(formatDate(detail.areaSource.published))
          : text(scene.view.edition.title),
        official === null ? words.computedFigure : by(detail.areaSource),
      ),
    },
    ...(detail.level === "commune"
      ? []
      : [
          {
            id: "children",
            title: words.childCount,
            value: say(detail.childCount, 0),
            unit: kindsBelow(detail.children, words),
            age: text(scene.view.edition.title),
          },
        ]),
    ...(entry && indicator
      ? [
          {
            id: "value",
            title: text(indicator.name),
            value: say(entry.value.value, indicator.decimals),
            unit: text(indicator.unit),
            age: joined(
              periodWords(entry.period, language),
              entry.value.status && entry.value.status !== "official" ? words.statuses[entry.value.status] : null,
              entry.value.exact || entry.value.low === null || entry.value.high === null
                ? null
                : words.between(
                    say(entry.value.low, indicator.decimals) ?? "",
                    say(entry.value.high, indicator.decimals) ?? "",
                  ),
            ),
          },
        ]
      : choropleth && values && detail.level === "commune"
        ? [
            {
              id: "value",
              title: text(choropleth.title),
              value: say(own?.value ?? null, choropleth.decimals),
              unit: values.unit ? text(values.unit) : "",
              age: values.asOf ? text(values.asOf) : "",
            },
          ]
        : choropleth && values
          ? [
              {
                id: "known",
                title: words.unitsWithFigures,
                value: `${known}/${values.values.length}`,
                unit: text(choropleth.title),
                age: values.asOf ? text(values.asOf) : "",
              },
            ]
          : []),
  ];
  return (
    <dl className={classes.list} data-testid="wall-figures">
      {figures.map(({ id, title, value, unit, age }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            {value === null ? <em>{words.noData}</em> : <b>{value}</b>} {value !== null && <span>{unit}</span>}
            {value !== null && age && <small>{age}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
