import { Button } from "@mantine/core";
import { UserPlus } from "lucide-react";
import { useAccounts } from "../api/administration.ts";
import { useMe } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { AccountDrawer } from "./AccountDrawer.tsx";
import { AccountFilters } from "./AccountFilters.tsx";
import { InviteDrawer } from "./InviteDrawer.tsx";
import { PageSteps } from "./PageSteps.tsx";
import { useAccountColumns } from "./useAccountColumns.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";

const AT_ONCE = 50;

/** Who has an account, and what each holds. */
export function AccountsPage() {
  const { admin } = useWords();
  const { address, change } = usePageAddress();
  const actions = useMe().data?.actions ?? [];
  const offset = Math.max(0, Number.parseInt(address.offset ?? "0", 10) || 0);
  const filter = {
    q: address.q ?? null,
    status: address.status ?? null,
    organisation: address.organisation ?? null,
    offset,
    limit: AT_ONCE,
  };
  const { data, error, refetch } = useAccounts(filter);
  const columns = useAccountColumns();
  const total = data?.total ?? 0;
  const filtered = Boolean(address.q ?? address.status ?? address.organisation);
  const close = () => change({ id: null });
  return (
    <>
      <DataTable
        caption={admin.accountsCaption}
        columns={columns}
        rows={data?.accounts}
        keyOf={({ id }) => id}
        sort={address.sort ?? null}
        onSort={(sort) => change({ sort })}
        search={{
          label: admin.searchAccounts,
          value: address.q ?? "",
          onChange: (q) => change({ q, offset: null }),
        }}
        tools={
          <>
            <AccountFilters />
            {actions.includes("account.manage") && (
              <Button
                color="lotus.6"
                ml="auto"
                leftSection={<UserPlus size="1rem" aria-hidden />}
                onClick={() => change({ id: "new" }, "push")}
              >
                {admin.invite}
              </Button>
            )}
          </>
        }
        onOpen={({ id }) => change({ id }, "push")}
        opened={address.id ?? null}
        isMuted={({ status }) => status === "disabled" || status === "erased"}
        empty={filtered ? admin.nothingFits : admin.nothing}
        error={error}
        onRetry={() => void refetch()}
        footer={
          <PageSteps
            offset={offset}
            shown={data?.accounts.length ?? 0}
            total={total}
            size={AT_ONCE}
            sorted={Boolean(address.sort)}
            onStep={(to) => change({ offset: to === 0 ? null : String(to) }, "push")}
          />
        }
        testId="accounts-table"
      />
      <InviteDrawer opened={address.id === "new"} onClose={close} />
      <AccountDrawer
        id={address.id && address.id !== "new" ? address.id : null}
        name={data?.accounts.find(({ id }) => id === address.id)?.name}
        onClose={close}
      />
    </>
  );
}
