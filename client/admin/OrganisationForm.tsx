import { Button, MultiSelect, Textarea, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { Organisation } from "../../server/contract/administration.ts";
import { useChangeOrganisation, useCreateOrganisation } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { DayField } from "../ui/DayField.tsx";
import { Failure } from "../ui/Failure.tsx";
import { readDay } from "../ui/readDay.ts";
import classes from "../ui/Page.module.css";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { DoneNote } from "../ui/DoneNote.tsx";
import { organisationDraft, organisationId, readOrganisation, type OrganisationDraft } from "./organisationDraft.ts";
import { OrganisationField } from "./OrganisationField.tsx";
import { UnitsField } from "./UnitsField.tsx";

type Props = { organisation: Organisation | null; mayManage: boolean; onClose: () => void };

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** Makes an organisation, or changes the one given. */
export function OrganisationForm({ organisation, mayManage, onClose }: Props) {
  const words = useWords();
  const { admin } = words;
  const create = useCreateOrganisation();
  const alter = useChangeOrganisation(organisation?.id ?? "");
  const [draft, setDraft] = useState(() => organisationDraft(organisation));
  const [tried, setTried] = useState(false);
  const set = (values: Partial<OrganisationDraft>) => setDraft((before) => ({ ...before, ...values }));
  const lacks = (missing: boolean) => (tried && missing ? admin.required : null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const read = readOrganisation(draft);
    if (!read) return;
    const { id: _, ...changes } = read;
    if (organisation) alter.mutate(changes);
    else create.mutate(read, { onSuccess: onClose });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Failure error={create.error ?? alter.error} />
      {!organisation && (
        <TextInput
          label={admin.organisationId}
          description={admin.organisationIdHint}
          maxLength={40}
          value={draft.id}
          error={tried && !organisationId.test(draft.id) ? admin.badOrganisationId : null}
          onChange={(event) => set({ id: event.currentTarget.value.trim() })}
        />
      )}
      <TextInput
        label={admin.nameVi}
        maxLength={200}
        value={draft.vi}
        error={lacks(draft.vi.trim() === "")}
        onChange={(event) => set({ vi: event.currentTarget.value })}
      />
      <TextInput
        label={admin.nameEn}
        maxLength={200}
        value={draft.en}
        onChange={(event) => set({ en: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <ChoiceField
          label={admin.kind}
          placeholder={admin.choose}
          data={choicesOf(admin.kinds)}
          value={draft.kind}
          error={lacks(draft.kind === null)}
          onChange={(kind) => set({ kind: kind as OrganisationDraft["kind"] })}
        />
        <TextInput
          label={admin.eId}
          maxLength={100}
          value={draft.eId}
          onChange={(event) => set({ eId: event.currentTarget.value })}
        />
      </div>
      <OrganisationField
        label={admin.parent}
        none={admin.noParent}
        except={organisation?.id}
        value={draft.parent}
        onChange={(parent) => set({ parent })}
      />
      <MultiSelect
        label={admin.sectors}
        data={choicesOf(words.sectors)}
        value={draft.sectors}
        onChange={(sectors) => set({ sectors: sectors as OrganisationDraft["sectors"] })}
      />
      <UnitsField value={draft.units} onChange={(units) => set({ units })} />
      <div className={classes.pair}>
        <DayField label={admin.from} value={draft.from} strict={tried} onChange={(from) => set({ from })} />
        <DayField label={admin.to} value={draft.to} strict={tried} onChange={(to) => set({ to })} />
      </div>
      <OrganisationField
        label={admin.successor}
        description={admin.successorHint}
        none={admin.none}
        except={organisation?.id}
        disabled={readDay(draft.to) === null}
        value={draft.successor}
        onChange={(successor) => set({ successor })}
      />
      <Textarea
        label={admin.note}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <DoneNote done={alter.isSuccess ? { sentence: admin.saved } : null} />
      <div className={classes.buttons}>
        {mayManage && (
          <Button type="submit" color="lotus.6" loading={create.isPending || alter.isPending}>
            {organisation ? admin.save : admin.newOrganisation}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {words.close}
        </Button>
      </div>
    </form>
  );
}
