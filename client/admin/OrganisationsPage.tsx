import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useMemo } from "react";
import { useOrganisations } from "../api/administration.ts";
import { useMe } from "../api/session.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { formatNumber } from "../ui/format.ts";
import { plain } from "../ui/plain.ts";
import { SideDrawer } from "../ui/SideDrawer.tsx";
import { OrganisationForm } from "./OrganisationForm.tsx";
import { organisationTree } from "./organisationTree.ts";
import { usePageAddress } from "../view/usePageAddress.ts";
import { useOrganisationColumns } from "./useOrganisationColumns.tsx";

/** Organisations, who stands over whom, and what each answers for. */
export function OrganisationsPage() {
  const words = useWords();
  const { admin } = words;
  const language = useLanguage();
  const text = useText();
  const { address, change } = usePageAddress();
  const { data, error, refetch } = useOrganisations();
  const mayManage = useMe().data?.actions.includes("organisation.manage") ?? false;
  const all = useMemo(() => data && organisationTree(data.organisations), [data]);
  const sought = plain(address.q ?? "").trim();
  const rows = all?.filter(({ id, name }) => plain(`${id} ${name.vi} ${name.en ?? ""}`).includes(sought));
  const columns = useOrganisationColumns(all ?? [], sought === "" && !address.sort);
  const opened = data?.organisations.find(({ id }) => id === address.id) ?? null;
  const close = () => change({ id: null });
  const title = address.id === "new" ? admin.newOrganisation : opened && text(opened.name);
  const count = (rowsOf?: unknown[]) => formatNumber(rowsOf?.length ?? 0, 0, language);
  return (
    <>
      <DataTable
        caption={admin.organisationsCaption}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        sort={address.sort ?? null}
        onSort={(sort) => change({ sort })}
        search={{
          label: admin.searchIn(admin.pages.organisations),
          value: address.q ?? "",
          onChange: (q) => change({ q }),
        }}
        tools={
          mayManage && (
            <Button
              color="lotus.6"
              ml="auto"
              leftSection={<Plus size="1rem" aria-hidden />}
              onClick={() => change({ id: "new" }, "push")}
            >
              {admin.newOrganisation}
            </Button>
          )
        }
        onOpen={({ id }) => change({ id }, "push")}
        opened={address.id ?? null}
        isMuted={({ validTo }) => validTo !== null}
        empty={sought ? admin.nothingFits : admin.nothing}
        error={error}
        onRetry={() => void refetch()}
        footer={admin.rowsShown(count(rows), count(all))}
        testId="organisations-table"
      />
      <SideDrawer title={title} onClose={close} testId="organisation-drawer">
        <OrganisationForm key={address.id} organisation={opened} mayManage={mayManage} onClose={close} />
      </SideDrawer>
    </>
  );
}
