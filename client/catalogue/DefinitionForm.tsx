import { Button } from "@mantine/core";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { IndicatorDefinition, IndicatorSet } from "../../server/contract/indicator.ts";
import { useChangeIndicator, useCreateIndicator } from "../api/catalogue.ts";
import { RequestError } from "../api/fetchJson.ts";
import { useIndicator } from "../api/indicators.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import classes from "./Catalogue.module.css";
import { definitionDraft, isTouched, mergeDrafts, type DefinitionDraft, type DraftField } from "./definitionDraft.ts";
import { DefinitionFields } from "./DefinitionFields.tsx";
import { type KeptDraft, useDrafts } from "./drafts.ts";
import { changesBetween, newIndicator, readDraft } from "./readDraft.ts";

type Props = {
  /** Null: one to be added. */
  definition: IndicatorDefinition | null;
  sets: readonly IndicatorSet[];
  onSaved: (saved: IndicatorDefinition) => void;
  onCancel: () => void;
};
type Merged = { changed: DraftField[]; both: DraftField[] };

/** Changes a definition, or adds one. What is typed is kept until it is saved or thrown away, whatever happens meanwhile. */
export function DefinitionForm({ definition, sets, onSaved, onCancel }: Props) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const spoken = useLanguage();
  const key = definition?.code ?? "new";
  const keep = useDrafts((drafts) => drafts.keep);
  const [begin] = useState<KeptDraft>(() => {
    const base = definitionDraft(definition, spoken);
    return { base, draft: base, version: definition?.version ?? 0, language: spoken };
  });
  const { base, draft, version, language } = useDrafts(({ kept }) => kept[key]) ?? begin;
  const create = useCreateIndicator();
  const alter = useChangeIndicator(key);
  const current = useIndicator(definition ? key : null);
  const [tried, setTried] = useState(0);
  const [unchanged, setUnchanged] = useState(false);
  const [merged, setMerged] = useState<Merged | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { body, problems } = readDraft(draft, language, definition === null);
  const error = create.error ?? alter.error;
  const isBehind = alter.error instanceof RequestError && alter.error.status === 409;

  // The button that opened it is gone, and the focus with it.
  useEffect(() => form.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (tried > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [tried]);

  const set = (values: Partial<DefinitionDraft>) => {
    setUnchanged(false);
    keep(key, { base, version, language, draft: { ...draft, ...values } });
  };
  const finish = (saved: IndicatorDefinition) => {
    keep(key, undefined);
    onSaved(saved);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (!body) return;
    if (!definition) return create.mutate(newIndicator(draft.code, body), { onSuccess: finish });
    const before = readDraft(base, language, false).body;
    const changes = before ? changesBetween(before, body) : body;
    setUnchanged(Object.keys(changes).length === 0);
    if (Object.keys(changes).length > 0) alter.mutate({ ...changes, version }, { onSuccess: finish });
  };
  const loadAgain = async () => {
    const { data } = await current.refetch();
    if (!data) return;
    const theirs = definitionDraft(data, language);
    const { draft: next, changed, both } = mergeDrafts(base, draft, theirs);
    keep(key, { base: theirs, version: data.version, language, draft: next });
    setMerged({ changed, both });
    alter.reset();
  };
  const discard = () => {
    keep(key, undefined);
    onCancel();
  };
  const named = (fields: DraftField[]) => fields.map((field) => say.fields[field]).join(", ");
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={`${page.form} ${classes.form}`}
      onSubmit={submit}
      noValidate
      data-testid="definition-form"
    >
      {definition === null && <p className={page.note}>{say.newLead}</p>}
      {merged && (
        <div role="status" className={page.once} data-testid="merged">
          <p>{merged.changed.length > 0 ? say.theyChanged(named(merged.changed)) : say.theyChangedNothing}</p>
          {merged.both.length > 0 && <p>{say.youBoth(named(merged.both))}</p>}
        </div>
      )}
      <DefinitionFields
        draft={draft}
        problems={tried > 0 ? problems : {}}
        theirs={merged ? Object.fromEntries(merged.both.map((field) => [field, base[field]])) : {}}
        isNew={definition === null}
        sets={sets}
        onChange={set}
      />
      <div className={classes.save}>
        <Failure error={error ?? current.error} />
        {isBehind && (
          <div>
            <Button variant="default" loading={current.isFetching} onClick={() => void loadAgain()}>
              {say.reload}
            </Button>
          </div>
        )}
        {unchanged && <p role="status">{say.nothingChanged}</p>}
        {isTouched(base, draft) && <p className={page.note}>{say.unsaved}</p>}
        <div className={page.buttons}>
          <Button type="submit" color="lotus.6" loading={create.isPending || alter.isPending} disabled={isBehind}>
            {definition ? words.admin.save : say.newIndicator}
          </Button>
          <Button variant="default" onClick={discard}>
            {isTouched(base, draft) ? say.discard : words.cancel}
          </Button>
        </div>
      </div>
    </form>
  );
}
