import { useRetention } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { plain } from "../ui/plain.ts";
import type { Retention } from "../../server/contract/administration.ts";
import { SideDrawer } from "../ui/SideDrawer.tsx";
import { RetentionForm } from "./RetentionForm.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { useRetentionColumns } from "./useRetentionColumns.tsx";

/** How long each kind of record is kept, and why. */
export function RetentionPage() {
  const { admin } = useWords();
  const { address, change } = usePageAddress();
  const { data, error, refetch } = useRetention();
  const known: Record<string, string> = admin.recordKinds;
  const nameOf = ({ kind }: Retention) => known[kind] ?? kind;
  const sought = plain(address.q ?? "").trim();
  const rows = data?.retention.filter((one) => plain(`${nameOf(one)} ${one.kind} ${one.reason}`).includes(sought));
  const opened = data?.retention.find(({ kind }) => kind === address.id) ?? null;
  const close = () => change({ id: null });
  const columns = useRetentionColumns(nameOf);
  return (
    <>
      <DataTable
        caption={admin.retentionCaption}
        columns={columns}
        rows={rows}
        keyOf={({ kind }) => kind}
        sort={address.sort ?? null}
        onSort={(sort) => change({ sort })}
        search={{
          label: admin.searchIn(admin.pages.retention),
          value: address.q ?? "",
          onChange: (q) => change({ q }),
        }}
        onOpen={({ kind }) => change({ id: kind }, "push")}
        opened={address.id ?? null}
        empty={sought ? admin.nothingFits : admin.nothing}
        error={error}
        onRetry={() => void refetch()}
        testId="retention-table"
      />
      <SideDrawer title={opened && nameOf(opened)} onClose={close} testId="retention-drawer">
        {opened && <RetentionForm key={opened.kind} retention={opened} onClose={close} />}
      </SideDrawer>
    </>
  );
}
