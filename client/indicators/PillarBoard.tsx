import { Select, Skeleton, Stack, TextInput } from "@mantine/core";
import { useCallbackRef } from "@mantine/hooks";
import { ListFilter } from "lucide-react";
import { useMemo, useState } from "react";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { UnitProfile } from "../../server/contract/indicator-value.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import fold from "../ui/Fold.module.css";
import { boardOf, boardRows, type BoardPillar, type BoardSort, STATES } from "./board.ts";
import classes from "./Board.module.css";
import { PillarRow } from "./PillarRow.tsx";
import { StateMark } from "./StateMark.tsx";

type Props = {
  /** How the unit stands; null while it is waited for. */
  profile: UnitProfile | null;
  /** All indicators, in the order of the catalogue; null while they are waited for. */
  catalogue: readonly Indicator[] | null;
  /** The code of the indicator that is shown. */
  chosen: string | null;
  onIndicator: (code: string) => void;
  error?: unknown;
  onRetry?: () => void;
};

const SORTS: BoardSort[] = ["sector", "state", "change", "name"];

/** The three pillars of a unit: every indicator with its state, value, course and place; one of them can be shown. */
export function PillarBoard({ profile, catalogue, chosen, error, onRetry, ...props }: Props) {
  // Rows that nothing happens to are not made anew.
  const onIndicator = useCallbackRef(props.onIndicator);
  const { indicator: words } = useWords();
  const text = useText();
  const [query, setQuery] = useState("");
  const [sort, setSort] = useState<BoardSort>("sector");
  const rows = useMemo(() => profile && catalogue && boardRows(catalogue, profile.entries), [profile, catalogue]);
  const pillars = useMemo(
    () =>
      rows &&
      boardOf(rows, {
        sort,
        query,
        textOf: ({ name, code }) => `${text(name)} ${code}`,
      }),
    [rows, sort, query, text],
  );
  if (!pillars || !profile) return error ? <Refusal error={error} onRetry={onRetry} /> : <Waiting />;
  if (rows?.length === 0) return <p className={classes.empty}>{words.noIndicators}</p>;
  const found = pillars.some(({ groups }) => groups.length > 0);
  return (
    <div className={classes.board} data-testid="pillar-board">
      <div className={classes.tools}>
        <TextInput
          size="sm"
          type="search"
          aria-label={words.filterIndicators}
          placeholder={words.filterIndicators}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          leftSection={<ListFilter size="0.95rem" aria-hidden />}
        />
        <Select
          size="sm"
          aria-label={words.sort}
          allowDeselect={false}
          value={sort}
          onChange={(value) => setSort(value ?? "sector")}
          data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
          data-testid="board-sort"
        />
      </div>
      {!found && (
        <p className={classes.empty} role="status">
          {words.noneFits}
        </p>
      )}
      {pillars.map((pillar) => (
        <Pillar key={pillar.pillar} {...pillar} chosen={chosen} onIndicator={onIndicator} />
      ))}
    </div>
  );
}

function Pillar({
  pillar,
  counts,
  groups,
  chosen,
  onIndicator,
}: BoardPillar & { chosen: string | null; onIndicator: (code: string) => void }) {
  const words = useWords();
  const language = useLanguage();
  const { indicator: say } = words;
  const number = (value: number) => formatNumber(value, 0, language);
  const codes = groups.flatMap(({ rows }) => rows.map(({ indicator }) => indicator.code));
  const reachable = chosen !== null && codes.includes(chosen) ? chosen : codes[0];
  const summary = say.pillarSummary(
    number(counts.met),
    number(counts.near),
    number(counts.off),
    number(counts["no-target"]),
    number(counts["no-value"]),
  );
  return (
    <details
      open
      className={`${fold.fold} ${classes.pillar}`}
      data-testid={`pillar-${pillar}`}
      hidden={groups.length === 0}
    >
      <summary>
        <span>{words.pillars[pillar]}</span>
        <span className={classes.counts} title={summary}>
          <span className="sm-hidden">{summary}</span>
          {STATES.map((state) => (
            <span key={state} data-none={counts[state] === 0 || undefined} aria-hidden>
              <StateMark state={state} silent /> {number(counts[state])}
            </span>
          ))}
        </span>
      </summary>
      <div>
        {groups.map(({ sector, rows }) => (
          <section key={sector} aria-label={sector ? words.sectors[sector] : undefined}>
            {sector && <h4>{words.sectors[sector]}</h4>}
            <ul>
              {rows.map((row) => (
                <PillarRow
                  key={row.indicator.code}
                  row={row}
                  chosen={row.indicator.code === chosen}
                  reachable={row.indicator.code === reachable}
                  onIndicator={onIndicator}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}

function Waiting() {
  const words = useWords();
  return (
    <Stack gap="sm" p="md" role="status" aria-label={words.loading}>
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((row) => (
        <Skeleton key={row} h="2.2rem" />
      ))}
    </Stack>
  );
}
