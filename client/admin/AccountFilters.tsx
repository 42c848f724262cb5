import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { OrganisationField } from "./OrganisationField.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";

/** Which accounts are shown: of one status, of one organisation and those below it. */
export function AccountFilters() {
  const { admin } = useWords();
  const { address, change } = usePageAddress();
  return (
    <>
      <ChoiceField
        aria-label={admin.status}
        placeholder={admin.status}
        w="9.5rem"
        clearable
        data={Object.entries(admin.statuses).map(([value, label]) => ({ value, label }))}
        value={address.status ?? null}
        onChange={(status) => change({ status, offset: null }, "push")}
      />
      <OrganisationField
        bare
        label={admin.organisation}
        none={admin.organisation}
        value={address.organisation ?? null}
        onChange={(organisation) => change({ organisation, offset: null }, "push")}
      />
    </>
  );
}
