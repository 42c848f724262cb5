import type { Classification, Role } from "../../server/contract/access.ts";
import { useOrganisations } from "../api/administration.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { DayField } from "../ui/DayField.tsx";
import classes from "../ui/Page.module.css";
import type { AssignmentDraft } from "./assignmentDraft.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { OrganisationField } from "./OrganisationField.tsx";
import { UnitField } from "./UnitField.tsx";

type Props = {
  draft: AssignmentDraft;
  onChange: (draft: AssignmentDraft) => void;
  /** Whether to say what is missing. */
  strict: boolean;
};

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
const EVERYTHING = "*";

/** Which role, where, over which data, up to how secret and how long. */
export function AssignmentFields({ draft, onChange, strict }: Props) {
  const words = useWords();
  const { admin } = words;
  const text = useText();
  const organisations = useOrganisations().data?.organisations ?? [];
  const set = (values: Partial<AssignmentDraft>) => onChange({ ...draft, ...values });
  const own = organisations.find(({ id }) => id === draft.organisation);
  const scopes = [
    { value: "own", label: own ? admin.scopeOf(text(own.name)) : admin.scopeHint },
    { value: EVERYTHING, label: admin.scopeEverything },
    ...organisations
      .filter(({ id }) => id !== draft.organisation)
      .map(({ id, name }) => ({ value: id, label: admin.scopeOf(text(name)) })),
  ];
  return (
    <>
      <div className={classes.pair}>
        <ChoiceField
          label={admin.role}
          placeholder={admin.choose}
          data={choicesOf(words.roles)}
          value={draft.role}
          error={strict && draft.role === null ? admin.required : null}
          onChange={(role) => set({ role: role as Role })}
        />
        <ChoiceField
          label={words.clearance}
          data={choicesOf(words.classifications)}
          value={draft.clearance}
          onChange={(clearance) => set({ clearance: (clearance ?? "public") as Classification })}
        />
      </div>
      <OrganisationField
        label={admin.roleOrganisation}
        value={draft.organisation}
        error={strict && draft.organisation === null ? admin.required : null}
        onChange={(organisation) => set({ organisation })}
      />
      <ChoiceField
        label={admin.scope}
        description={admin.scopeHint}
        searchable
        data={scopes}
        value={draft.scope ?? EVERYTHING}
        onChange={(scope) => set({ scope: scope === EVERYTHING ? null : (scope ?? "own") })}
      />
      <UnitField
        label={admin.territory}
        description={admin.territoryHint}
        value={draft.unit}
        onChange={(unit) => set({ unit })}
      />
      <div className={classes.pair}>
        <DayField label={admin.from} value={draft.from} strict={strict} onChange={(from) => set({ from })} />
        <DayField label={admin.to} value={draft.to} strict={strict} onChange={(to) => set({ to })} />
      </div>
    </>
  );
}
