import type { Action } from "../../server/contract/access.ts";
import { useRoles } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { useRoleColumns, type RoleLine } from "./useRoleColumns.tsx";

/** The one table of what each role may do, and which must sign in with a second factor. */
export function RolesPage() {
  const words = useWords();
  const { admin } = words;
  const { data, error, refetch } = useRoles();
  const columns = useRoleColumns(data?.roles ?? []);
  const lines: RoleLine[] = ["second-factor", ...(Object.keys(words.actionNames) as Action[])];
  return (
    <>
      <p>{admin.rolesLead}</p>
      <DataTable
        caption={admin.rolesCaption}
        columns={columns}
        rows={data && lines}
        keyOf={(line) => line}
        empty={admin.nothing}
        error={error}
        onRetry={() => void refetch()}
        testId="roles-table"
      />
    </>
  );
}
