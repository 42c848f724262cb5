import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useIndicators } from "../api/indicators.ts";
import { useMe } from "../api/session.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { usePageAddress } from "../view/usePageAddress.ts";
import { CatalogueFilters } from "./CatalogueFilters.tsx";
import { catalogueRows, findIndicators } from "./findIndicators.ts";
import { IndicatorDrawer } from "./IndicatorDrawer.tsx";
import { useCatalogueColumns } from "./useCatalogueColumns.tsx";

/** The catalogue of indicators: everybody may look through it; who may manage one edits it. */
export function CataloguePage() {
  const words = useWords();
  const { catalogue: say } = words.data;
  const language = useLanguage();
  const { address, change } = usePageAddress();
  const { data, error, refetch } = useIndicators();
  const mayAdd = useMe().data?.actions.includes("indicator.manage") ?? false;
  const columns = useCatalogueColumns();
  const all = data && catalogueRows(data.indicators, data.sets);
  const { q = "", pillar = null, set = null } = address;
  const rows = all && findIndicators(all, { q, pillar, set });
  const count = (of?: unknown[]) => formatNumber(of?.length ?? 0, 0, language);
  const openedOne = all?.find(({ indicator }) => indicator.code === address.id);
  return (
    <>
      <p>{say.lead}</p>
      <DataTable
        caption={say.caption}
        columns={columns}
        rows={rows}
        keyOf={({ indicator }) => indicator.code}
        sort={address.sort ?? null}
        onSort={(sort) => change({ sort })}
        search={{ label: say.search, value: q, onChange: (text) => change({ q: text }) }}
        tools={
          <>
            <CatalogueFilters sets={data?.sets ?? []} />
            {mayAdd && (
              <Button
                color="lotus.6"
                ml="auto"
                leftSection={<Plus size="1rem" aria-hidden />}
                onClick={() => change({ id: "new" }, "push")}
                data-testid="new-indicator"
              >
                {say.newIndicator}
              </Button>
            )}
          </>
        }
        onOpen={({ indicator }) => change({ id: indicator.code }, "push")}
        opened={address.id ?? null}
        empty={rows?.length === all?.length ? words.indicator.noIndicators : words.admin.nothingFits}
        error={error}
        onRetry={() => void refetch()}
        footer={words.admin.rowsShown(count(rows), count(all))}
        testId="catalogue-table"
      />
      <IndicatorDrawer
        code={address.id ?? null}
        name={openedOne?.indicator.name ?? null}
        sets={data?.sets ?? []}
        onClose={() => change({ id: null })}
        onAdded={(code) => change({ id: code })}
      />
    </>
  );
}
