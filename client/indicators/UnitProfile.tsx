import { Skeleton, Stack } from "@mantine/core";
import { useMemo } from "react";
import type { Indicator } from "../../server/contract/indicator.ts";
import type { UnitProfile as Profile } from "../../server/contract/indicator-value.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { FigureTable } from "../ui/charts/FigureTable.tsx";
import { TableExits } from "../ui/charts/TableExits.tsx";
import { cellsOf, commaSeparated } from "../ui/charts/tableText.ts";
import { formatDate } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { boardOf, boardRows } from "./board.ts";
import classes from "./Profile.module.css";
import type { EditionName } from "./methodWords.ts";
import { useProfileColumns } from "./useProfileColumns.tsx";

type Props = {
  /** Null while it is waited for. */
  profile: Profile | null;
  catalogue: readonly Indicator[] | null;
  editions: readonly EditionName[];
  chosen: string | null;
  onIndicator: (code: string) => void;
  error?: unknown;
  onRetry?: () => void;
};

/** All indicators of one unit against its peers, its district and the province, by pillar. Columns come as there is room. */
export function UnitProfile({ profile, catalogue, editions, chosen, onIndicator, error, onRetry }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { indicator: say } = words;
  const columns = useProfileColumns(profile, editions);
  const rows = useMemo(
    () => (profile && catalogue ? boardRows(catalogue, profile.entries).filter(({ entry }) => entry !== null) : null),
    [profile, catalogue],
  );
  const groups = useMemo(
    () =>
      rows &&
      boardOf(rows, { sort: "sector", query: "", textOf: ({ name }) => name[language] })
        .map(({ pillar, groups: own }) => ({
          id: pillar,
          title: words.pillars[pillar],
          rows: own.flatMap((group) => group.rows),
        }))
        .filter((group) => group.rows.length > 0),
    [rows, language, words],
  );
  if (!profile || !groups || !rows) return error ? <Refusal error={error} onRetry={onRetry} /> : <Waiting />;
  const title = say.profileOf(profile.unit.name);
  if (rows.length === 0) return <p className={classes.empty}>{say.noPeriod}</p>;
  const cells = () =>
    cellsOf(
      columns,
      groups.flatMap((group) => group.rows),
    );
  return (
    <article className={classes.profile} aria-label={title} data-testid="unit-profile">
      <header className={classes.head}>
        <h2>{title}</h2>
        {profile.asOf && <p>{say.knownOn(formatDate(profile.asOf))}</p>}
      </header>
      <div className={classes.table}>
        <FigureTable
          caption={title}
          columns={columns}
          groups={groups}
          keyOf={({ indicator }) => indicator.code}
          selected={chosen}
          stacked
          onOpen={({ indicator }) => onIndicator(indicator.code)}
          testId="profile-table"
        />
      </div>
      <TableExits
        cells={cells}
        csv={`data:text/csv;charset=utf-8,${encodeURIComponent(commaSeparated(cells()))}`}
        fileName={say.profileFile(profile.unit.code)}
      />
    </article>
  );
}

function Waiting() {
  const words = useWords();
  return (
    <Stack gap="xs" p="md" role="status" aria-label={words.loading}>
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((row) => (
        <Skeleton key={row} h="1.6rem" />
      ))}
    </Stack>
  );
}
