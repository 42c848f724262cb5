import type { TrustAspect } from "../../server/contract/data-trust.ts";
import { Loader } from "@mantine/core";
import { useIndicators } from "../api/indicators.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { TableExits } from "../ui/charts/TableExits.tsx";
import { commaSeparated } from "../ui/charts/tableText.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { sortRows } from "../ui/sortRows.ts";
import { usePageAddress } from "../view/usePageAddress.ts";
import { boardCells } from "./boardCells.ts";
import { boardRows, findRows, type BoardRow } from "./boardRows.ts";
import { datasetKey } from "./datasetKey.ts";
import { TrustFilters } from "./TrustFilters.tsx";
import { TrustNotes } from "./TrustNotes.tsx";
import { TrustRowsDrawer } from "./TrustRowsDrawer.tsx";
import { useBoard } from "./useBoard.ts";
import { useBoardColumns } from "./useBoardColumns.tsx";
import { useDatasets } from "./useDatasets.ts";

/** More lines than anybody reads; the rest is found by filters. */
const SHOWN = 200;

/** The board of data trust: đúng, đủ, sạch, sống by dataset, and who is late. */
export function TrustPage() {
  const words = useWords();
  const { trust: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const { address, change } = usePageAddress();
  const { board, editions, scores, error, refetch } = useBoard();
  const catalogue = useIndicators().data;
  const datasets = useDatasets();
  const datasetOf = ({ score }: BoardRow) => datasets.get(datasetKey(score.dataset));
  const titleOf = (row: BoardRow) => {
    const known = datasetOf(row);
    return known ? text(known.title) : row.score.dataset.id;
  };
  const openScore = ({ key }: BoardRow, aspect: TrustAspect) => change({ id: key, aspect }, "push");
  const columns = useBoardColumns({ board: board ?? { view: "sets", set: null }, datasets, onScore: openScore });
  if (!board) {
    if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
    return <Loader aria-label={words.loading} type="dots" />;
  }

  const ofSets = board.view === "sets";
  const place = scores?.units.find(({ code }) => code === (board.within ?? board.edition.root));
  const isAsked = ({ score }: BoardRow) => !ofSets || board.within === null || score.code === board.within;
  const all = scores && boardRows(scores).filter(isAsked);
  const found =
    all &&
    findRows(all, address.q ?? "", (row) => {
      const owner = datasetOf(row)?.ownerName;
      const mark = row.score.dataset.kind === "layer" ? say.layers.mark : "";
      return `${row.unitName} ${titleOf(row)} ${owner ? text(owner) : mark}`;
    });
  // Put in order before it is cut: what is shown is the head of all lines.
  const by = columns.find(({ id }) => id === address.sort?.replace(/^-/, ""))?.sortBy;
  const inOrder = found && by ? sortRows(found, by, address.sort?.startsWith("-") ?? false) : found;
  const shown = inOrder?.slice(0, SHOWN);
  const count = (rows?: unknown[]) => formatNumber(rows?.length ?? 0, 0, language);
  const placeName = board.within ? (place?.name ?? board.within) : say.wholeProvince;
  const chosen = board.set === null ? undefined : datasets.get(board.set);
  const caption = ofSets
    ? say.captionSets(placeName)
    : chosen
      ? say.captionSet(text(chosen.title), placeName)
      : say.captionUnits(placeName);
  const openRow = (row: BoardRow) => {
    const { dataset } = row.score;
    // A thing of a layer lies in the smallest units as well.
    const isReportedBelow =
      dataset.kind === "layer" ||
      catalogue?.indicators.some((one) => one.set === dataset.id && one.level !== "province");
    if (ofSets && isReportedBelow) change({ view: "units", set: datasetKey(dataset), sort: null, q: null }, "push");
    else openScore(row, "live");
  };
  const ofLayer = chosen?.dataset.kind === "layer";
  const nothing = !ofSets ? (ofLayer ? say.noThings : say.noUnits) : scores && !place ? say.unknownPlace : say.noSets;
  const cells = () => boardCells(inOrder ?? [], words, titleOf);
  return (
    <>
      <TrustNotes view={board.view} scores={scores} />
      <DataTable
        // Another question is another table, at its top.
        key={`${board.view} ${board.set}`}
        caption={caption}
        columns={columns}
        rows={shown}
        keyOf={({ key }) => key}
        sort={address.sort ?? null}
        onSort={(sort) => change({ sort })}
        search={{
          label: ofSets ? say.searchSets : say.searchUnits,
          value: address.q ?? "",
          onChange: (q) => change({ q }),
        }}
        tools={<TrustFilters board={board} editions={editions} datasets={datasets} />}
        onOpen={openRow}
        opened={address.id ?? null}
        empty={all?.length === 0 ? nothing : words.admin.nothingFits}
        error={error}
        onRetry={() => void refetch()}
        footer={
          <>
            <span role="status">{say.unitsShown(count(shown), count(found))}</span>
            {found && found.length > 0 && (
              <TableExits
                cells={cells}
                csv={`data:text/csv;charset=utf-8,${encodeURIComponent(commaSeparated(cells()))}`}
                fileName={say.file(`${board.edition.id}-${board.set?.replace("/", "-") ?? "all"}`)}
              />
            )}
          </>
        }
        testId="trust-table"
      />
      <TrustRowsDrawer
        open={address.id ?? null}
        aspect={address.aspect}
        row={all?.find(({ key }) => key === address.id)}
        board={board}
        datasets={datasets}
        indicators={catalogue?.indicators ?? []}
        onAspect={(aspect) => change({ aspect })}
        onClose={() => change({ id: null, aspect: null })}
      />
    </>
  );
}
