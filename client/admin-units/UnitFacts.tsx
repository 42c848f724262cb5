import type { ReactNode } from "react";
import type { AdminUnitDetail } from "../../server/contract/admin-unit.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatArea, formatNumber } from "../ui/format.ts";
import { SourceNote } from "../ui/SourceNote.tsx";
import classes from "./UnitFacts.module.css";

/** One figure: never without its unit, its date and where it comes from. */
function Fact({
  title,
  value,
  unit,
  note,
  id,
}: {
  title: string;
  value: string | null;
  unit: string;
  note: ReactNode;
  id: string;
}) {
  const words = useWords();
  return (
    <div className={classes.fact} data-testid={`fact-${id}`}>
      <dt>{title}</dt>
      <dd>
        {value === null ? (
          <span className={classes.missing}>{words.noData}</span>
        ) : (
          <>
            <span className={classes.value}>
              {value} <span className={classes.unit}>{unit}</span>
            </span>
            <span className={classes.note}>{note}</span>
          </>
        )}
      </dd>
    </div>
  );
}

/** The unit's figures. */
export function UnitFacts({ detail, childrenTitle }: { detail: AdminUnitDetail; childrenTitle: string }) {
  const words = useWords();
  const language = useLanguage();
  const say = (value: number | null, decimals: number) =>
    value === null ? null : formatNumber(value, decimals, language);
  const area = detail.areaKm2;
  return (
    <dl className={classes.facts}>
      <Fact
        id="population"
        title={words.population}
        value={say(detail.population, 0)}
        unit={words.people}
        note={
          <>
            {detail.populationYear !== null && `${words.year(detail.populationYear)} · `}
            <SourceNote source={detail.populationSource} />
          </>
        }
      />
      <Fact
        id="density"
        title={words.density}
        value={say(detail.densityPerKm2, 0)}
        unit={words.perKm2}
        note={[detail.populationYear !== null && words.year(detail.populationYear), words.densityNote]
          .filter(Boolean)
          .join(" · ")}
      />
      {area !== null || detail.computedAreaKm2 === null ? (
        <Fact
          id="area"
          title={words.area}
          value={area === null ? null : formatArea(area, language)}
          unit={words.km2}
          note={
            <>
              {detail.areaSource && !detail.areaSource.published && `${words.noDate} · `}
              <SourceNote source={detail.areaSource} />
            </>
          }
        />
      ) : (
        <Fact
          id="area"
          title={words.measuredArea}
          value={formatArea(detail.computedAreaKm2, language)}
          unit={words.km2}
          note={words.measuredNote}
        />
      )}
      {detail.level !== "commune" && (
        <Fact
          id="children"
          title={words.childCount}
          value={say(detail.childCount, 0)}
          unit={childrenTitle}
          note={words.childrenCounted}
        />
      )}
    </dl>
  );
}
