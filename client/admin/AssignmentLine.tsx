import type { AccountDetail } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { formatDate } from "../ui/format.ts";
import { useOrganisationName } from "./useOrganisationName.ts";

/** A role that somebody holds, in words. */
export function AssignmentLine({ given }: { given: AccountDetail["assignments"][number] }) {
  const words = useWords();
  const { admin } = words;
  const nameOf = useOrganisationName();
  const { role, organisation, scope, unitName, code, edition, clearance, validFrom, validTo } = given;
  const territory = code === null ? admin.everywhere : `${admin.inUnit(unitName ?? code)} (${edition})`;
  const term = [validFrom && admin.fromShort(formatDate(validFrom)), validTo && admin.toShort(formatDate(validTo))];
  return (
    <div>
      <strong>{words.roles[role]}</strong> {admin.inOrganisation(nameOf(organisation))}
      <p>
        {[
          scope === null ? admin.scopeEverything : admin.scopeOf(nameOf(scope)),
          territory,
          `${words.clearance.toLowerCase()}: ${words.classifications[clearance]}`,
          term.filter(Boolean).join(" ") || admin.unlimited,
        ].join(" · ")}
      </p>
    </div>
  );
}
