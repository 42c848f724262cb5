import { Button } from "@mantine/core";
import { Download } from "lucide-react";
import type { AuditEntry, AuditFilter } from "../../server/contract/administration.ts";
import { auditCsv, useAudit } from "../api/administration.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { AuditDetail } from "./AuditDetail.tsx";
import { AuditFilters } from "./AuditFilters.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { useAuditColumns } from "./useAuditColumns.tsx";
import { VerifyChain } from "./VerifyChain.tsx";

/** Who did what, the newest first; the log says itself whether it is whole. */
export function AuditLogPage() {
  const { admin } = useWords();
  const language = useLanguage();
  const { address, change } = usePageAddress();
  const { account, action, q, from, to } = address;
  const filter: AuditFilter = Object.fromEntries(
    Object.entries({ account, action, q, from, to }).filter(([, value]) => value !== undefined),
  );
  const filtered = Object.keys(filter).length > 0;
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(filter);
  const entries = data?.pages.flatMap((page) => page.entries);
  const shown = formatNumber(entries?.length ?? 0, 0, language);
  const nameOf = namesIn(entries ?? []);
  const columns = useAuditColumns(nameOf);
  return (
    <>
      <VerifyChain>
        <Button
          component="a"
          href={auditCsv(filter)}
          download
          variant="default"
          leftSection={<Download size="1rem" aria-hidden />}
        >
          {admin.exportCsv}
        </Button>
      </VerifyChain>
      <DataTable
        caption={admin.auditCaption}
        columns={columns}
        rows={entries}
        keyOf={({ id }) => String(id)}
        search={{ label: admin.searchAudit, value: q ?? "", onChange: (text) => change({ q: text }) }}
        tools={<AuditFilters nameOf={nameOf} />}
        onOpen={({ id }) => change({ id: address.id === String(id) ? null : String(id) })}
        opened={address.id ?? null}
        renderDetail={(entry) => (
          <AuditDetail entry={entry} onPerson={(one) => change({ account: one, id: null }, "push")} />
        )}
        empty={filtered ? admin.nothingFits : admin.nothing}
        error={error}
        onRetry={() => void refetch()}
        footer={
          <>
            <span role="status">{admin.rowsShown(shown, shown)}</span>
            {hasNextPage && (
              <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {admin.more}
              </Button>
            )}
          </>
        }
        testId="audit-table"
      />
    </>
  );
}

/** Names of accounts as the entries at hand tell them. */
function namesIn(entries: AuditEntry[]): (account: string) => string | null {
  const names = new Map(entries.flatMap(({ account, name }) => (account && name ? [[account, name] as const] : [])));
  return (account) => names.get(account) ?? null;
}
