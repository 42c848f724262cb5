import { FlaskConical } from "lucide-react";
import type { ProfileEntry, UnitProfile } from "../../server/contract/indicator-value.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import type { FigureColumn } from "../ui/charts/FigureTable.tsx";
import { formatNumber } from "../ui/format.ts";
import type { BoardRow } from "./board.ts";
import { ChangeMark } from "./ChangeMark.tsx";
import { figureWords, isRate, signed } from "./figureWords.ts";
import { countedIn, type EditionName } from "./methodWords.ts";
import { periodShort } from "../ui/periodWords.ts";
import classes from "./Profile.module.css";
import { rangeWords } from "./range.ts";
import { Sparkline } from "./Sparkline.tsx";
import { StateMark } from "./StateMark.tsx";
import { targetSign } from "./targetWords.ts";

type Column = FigureColumn<BoardRow>;

/** The columns of a profile, the most needed first. */
export function useProfileColumns(profile: UnitProfile | null, editions: readonly EditionName[]): Column[] {
  const words = useWords();
  const text = useText();
  const language = useLanguage();
  const { indicator: say } = words;
  const dash = (
    <span className={classes.none} role="img" aria-label={words.noData}>
      —
    </span>
  );
  const beside = (id: "median" | "district" | "province", title: string, more: Partial<Column> = {}) => ({
    id,
    title,
    cell: ({ indicator, entry }: BoardRow) =>
      entry?.[id] == null ? dash : formatNumber(entry[id], indicator.decimals, language),
    plain: ({ entry }: BoardRow) => entry?.[id] ?? null,
    ...more,
  });
  const titles = new Map(profile?.sources.map(({ id, title }) => [id, title]));
  const has = (key: "district" | "province") => profile?.entries.some((entry) => entry[key] !== null) === true;
  const why = ({ value: { missing } }: ProfileEntry) => (missing ? words.missings[missing] : words.noData);
  const columns: (Column | null)[] = [
    {
      id: "name",
      title: say.indicator,
      grow: true,
      cell: ({ indicator, entry, state }) => (
        <span className={classes.named}>
          <StateMark state={state} />
          <span>
            {text(indicator.name)}
            <small>
              {[
                text(indicator.unit),
                entry && periodShort(entry.period, language),
                entry?.incomplete && say.incomplete(periodShort(entry.incomplete, language)),
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </span>
        </span>
      ),
      plain: ({ indicator }) => text(indicator.name),
    },
    {
      id: "value",
      title: say.value,
      cell: ({ indicator, entry }) => {
        const said = entry && figureWords(entry.value, indicator.decimals, language);
        if (!entry || said === null) return <em className={classes.none}>{entry ? why(entry) : words.noData}</em>;
        return (
          <b className={classes.value}>
            {entry.value.status === "demo" && <FlaskConical size="0.8em" role="img" aria-label={words.statuses.demo} />}{" "}
            {said}
          </b>
        );
      },
      plain: ({ entry }) => entry?.value.value ?? null,
    },
    beside("median", say.median),
    has("district") ? beside("district", say.district) : null,
    has("province") ? beside("province", say.province) : null,
    {
      id: "rank",
      title: say.rank,
      cell: ({ entry }) =>
        entry?.rank == null
          ? dash
          : say.rankOf(formatNumber(entry.rank, 0, language), formatNumber(entry.ranked, 0, language)),
      plain: ({ entry }) => entry?.rank ?? null,
    },
    {
      id: "change",
      title: say.change,
      from: "wide",
      cell: ({ indicator, entry }) => (entry?.yearChange == null ? dash : <ChangeMark entry={entry} of={indicator} />),
      plain: ({ entry }) => entry?.yearChange ?? null,
    },
    {
      id: "target",
      title: say.target,
      from: "wide",
      cell: ({ indicator, entry }) =>
        indicator.direction === "band" ? (
          (rangeWords(indicator, indicator.decimals, language) ?? dash)
        ) : entry?.target ? (
          <>
            {targetSign(entry.target, indicator.decimals, language)} <small>({entry.target.year})</small>
          </>
        ) : (
          dash
        ),
      plain: ({ indicator, entry }) =>
        indicator.direction === "band"
          ? rangeWords(indicator, indicator.decimals, language)
          : (entry?.target?.value ?? null),
    },
    {
      id: "distance",
      title: say.distance,
      from: "wider",
      cell: ({ indicator, entry }) =>
        entry?.distance == null
          ? dash
          : entry.state === "within"
            ? say.withinShort
            : signed(entry.distance, Math.max(indicator.decimals, isRate(indicator) ? 1 : 0), language),
      plain: ({ entry }) => entry?.distance ?? null,
    },
    {
      id: "trend",
      title: say.trend,
      from: "wider",
      cell: ({ entry }) => entry && <Sparkline values={entry.trend.map(({ value }) => value)} />,
      plain: ({ entry }) => entry?.previous ?? null,
    },
    {
      id: "status",
      title: say.status,
      words: true,
      from: "wider",
      plain: ({ entry }) => (entry ? (entry.value.status ? words.statuses[entry.value.status] : why(entry)) : null),
    },
    {
      id: "counted",
      title: say.countedIn,
      words: true,
      from: "copy",
      plain: ({ entry }) => entry && countedIn(entry.value, editions, language),
    },
    {
      id: "source",
      title: say.source,
      words: true,
      from: "wider",
      plain: ({ entry }) => entry?.value.sources.map((id) => titles.get(id) ?? id).join("; ") ?? null,
    },
  ];
  return columns.filter((column) => column !== null);
}
