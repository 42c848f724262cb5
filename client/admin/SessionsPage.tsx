import { useState } from "react";
import { useSessions } from "../api/administration.ts";
import { useMe } from "../api/session.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { deviceName } from "../ui/deviceName.ts";
import { formatNumber } from "../ui/format.ts";
import { plain } from "../ui/plain.ts";
import { DoneNote } from "../ui/DoneNote.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { useSessionColumns, type Session } from "./useSessionColumns.tsx";

/** Who is signed in where, and signing them out. Opening a row leads to the account. */
export function SessionsPage() {
  const words = useWords();
  const { admin } = words;
  const language = useLanguage();
  const { address, change } = usePageAddress();
  const { data, error, refetch } = useSessions();
  const [ended, setEnded] = useState(false);
  const mayOpen = useMe().data?.actions.includes("account.read") ?? false;
  const deviceOf = ({ agent }: Session) => deviceName(agent) ?? words.unknownDevice;
  const columns = useSessionColumns(deviceOf, () => setEnded(true));
  const sought = plain(address.q ?? "").trim();
  const rows = data?.sessions.filter((one) =>
    plain(`${one.name} ${deviceOf(one)} ${one.address ?? ""}`).includes(sought),
  );
  const openAccount = ({ account }: Session) => change({ page: "accounts", id: account, q: null, sort: null }, "push");
  const count = (of?: unknown[]) => formatNumber(of?.length ?? 0, 0, language);
  return (
    <>
      <DoneNote done={ended ? { sentence: admin.sessionEnded } : null} />
      <DataTable
        caption={admin.sessionsCaption}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        sort={address.sort ?? null}
        onSort={(sort) => change({ sort })}
        search={{ label: admin.searchSessions, value: address.q ?? "", onChange: (q) => change({ q }) }}
        onOpen={mayOpen ? openAccount : undefined}
        empty={sought ? admin.nothingFits : admin.nothing}
        error={error}
        onRetry={() => void refetch()}
        footer={admin.rowsShown(count(rows), count(data?.sessions))}
        testId="sessions-table"
      />
    </>
  );
}
