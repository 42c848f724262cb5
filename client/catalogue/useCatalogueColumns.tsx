import { useMediaQuery } from "@mantine/hooks";
import { ArrowDownToLine, ArrowUpToLine, MoveVertical } from "lucide-react";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { DemoBadge } from "../ui/Badges.tsx";
import classes from "../ui/Cells.module.css";
import type { Column } from "../ui/DataTable.tsx";
import { periodShort } from "../ui/periodWords.ts";
import own from "./Catalogue.module.css";
import { aimWords } from "./definitionWords.ts";
import type { CatalogueRow } from "./findIndicators.ts";

const WAYS = { up: ArrowUpToLine, down: ArrowDownToLine, band: MoveVertical };
const CYCLES = ["week", "month", "quarter", "year"];

/** The columns of the catalogue. */
export function useCatalogueColumns(): Column<CatalogueRow>[] {
  const words = useWords();
  const { catalogue: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const isNarrow = useMediaQuery("(min-width: 641px) and (max-width: 1000px)", false, {
    getInitialValueInEffect: false,
  });
  const columns: Column<CatalogueRow>[] = [
    {
      id: "name",
      title: say.names.name,
      sortBy: ({ indicator }) => text(indicator.name),
      cell: ({ indicator }) => (
        <>
          {text(indicator.name)}
          <small className={classes.small}>
            <span className={classes.name}>
              {indicator.code} {indicator.demo && <DemoBadge />}
            </span>
          </small>
        </>
      ),
    },
    {
      id: "set",
      title: say.fields.set,
      sortBy: ({ set, indicator }) => (set ? text(set.title) : indicator.set),
      cell: ({ set, indicator }) => (
        <div className={own.set}>
          {set ? text(set.title) : indicator.set}
          {!isNarrow && <small className={classes.small}>{set?.ownerName ? text(set.ownerName) : set?.owner}</small>}
        </div>
      ),
    },
    {
      id: "pillar",
      title: say.fields.pillar,
      sortBy: ({ indicator }) => `${words.pillars[indicator.pillar]} ${words.sectors[indicator.sector]}`,
      cell: ({ indicator }) => (
        <>
          <span className={classes.nowrap}>{words.pillars[indicator.pillar]}</span>
          <small className={classes.small}>{words.sectors[indicator.sector]}</small>
        </>
      ),
    },
    {
      id: "unit",
      title: say.names.unit,
      sortBy: ({ indicator }) => text(indicator.unit),
      cell: ({ indicator: { unit, direction } }) => {
        const Way = WAYS[direction];
        return (
          <>
            {text(unit)}
            <small className={classes.small}>
              <span className={classes.state}>
                <Way size="0.8rem" aria-hidden /> {say.goods[direction]}
              </span>
            </small>
          </>
        );
      },
    },
    {
      id: "cycle",
      title: say.fields.cycle,
      sortBy: ({ indicator }) => CYCLES.indexOf(indicator.cycle),
      cell: ({ indicator }) => (
        <>
          {say.cycles[indicator.cycle]}
          <small className={`${classes.small} ${classes.nowrap}`}>{say.levels[indicator.level]}</small>
        </>
      ),
    },
    {
      id: "target",
      title: words.indicator.target,
      sortBy: ({ indicator }) => indicator.target?.year ?? null,
      cell: ({ indicator: { target, unit } }) =>
        target && (
          <div className={own.target}>
            {aimWords(target, text(unit), language)}
            <small className={classes.small}>
              {say.andScope(say.shortScopes[target.scope], String(target.year))}
              {target.proposed && ` · ${words.indicator.proposed}`}
            </small>
          </div>
        ),
    },
    {
      id: "latest",
      title: say.latest,
      align: "end",
      sortBy: ({ indicator }) => indicator.latest,
      cell: ({ indicator: { latest } }) =>
        latest === null ? (
          <span className={classes.no}>{say.noPeriod}</span>
        ) : (
          <span className={classes.nowrap}>{periodShort(latest, language)}</span>
        ),
    },
  ];
  // A tablet held upright has no room for what the filter above says as well.
  return isNarrow ? columns.filter(({ id }) => id !== "pillar") : columns;
}
