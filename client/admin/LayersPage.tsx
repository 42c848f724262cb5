import { useLayersRights } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { plain } from "../ui/plain.ts";
import { usePageAddress } from "../view/usePageAddress.ts";
import { useLayerColumns } from "./useLayerColumns.tsx";
import { useLayerSaves } from "./useLayerSaves.ts";

/** How far each layer may be known, and whose it is. Each row is saved as it is changed. */
export function LayersPage() {
  const { admin } = useWords();
  const { address, change } = usePageAddress();
  const { data, error, refetch } = useLayersRights();
  const layerSaves = useLayerSaves();
  const sought = plain(address.q ?? "").trim();
  const rows = data?.layers
    .filter(({ id, title }) => plain(`${id} ${title.vi} ${title.en}`).includes(sought))
    .map((layer) => ({ ...layer, ...layerSaves.saves[layer.id]?.shown }));
  const columns = useLayerColumns(layerSaves);
  return (
    <>
      <p>{admin.layersLead}</p>
      <DataTable
        caption={admin.layersCaption}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        sort={address.sort ?? null}
        onSort={(sort) => change({ sort })}
        search={{ label: admin.searchIn(admin.pages.layers), value: address.q ?? "", onChange: (q) => change({ q }) }}
        empty={sought ? admin.nothingFits : admin.nothing}
        error={error}
        onRetry={() => void refetch()}
        testId="layers-table"
      />
    </>
  );
}
