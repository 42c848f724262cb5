import { Button, Checkbox, TextInput } from "@mantine/core";
import { type SubmitEvent, useEffect, useRef, useState } from "react";
import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import type { GivenTarget } from "../../server/contract/indicator-edit.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { Caution } from "../ui/Badges.tsx";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import classes from "./Catalogue.module.css";
import { aimWords } from "./definitionWords.ts";
import { readTarget, targetDraft, type TargetDraft } from "./targetDraft.ts";

type Props = {
  /** Null: a new one. The year and whose it is are its name, and stay. */
  target: IndicatorTarget | null;
  taken: readonly IndicatorTarget[];
  unit: string;
  pending: boolean;
  error: unknown;
  onSave: (target: GivenTarget) => void;
  onCancel: () => void;
};

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));

/** Sets a target for the end of a year, with the document that says so. */
export function TargetForm({ target, taken, unit, pending, error, onSave, onCancel }: Props) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const language = useLanguage();
  const [draft, setDraft] = useState(() => targetDraft(target, new Date().getFullYear() + 1, language));
  const [tried, setTried] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // First to the form, whose button is gone; then to what is wrong.
    const wrongOne = form.current?.querySelector<HTMLElement>("[aria-invalid='true']");
    (wrongOne ?? form.current)?.focus({ preventScroll: tried === 0 });
  }, [tried]);
  const set = (values: Partial<TargetDraft>) => setDraft((before) => ({ ...before, ...values }));
  const { body, problems } = readTarget(draft, language);
  const wrong = (field: keyof TargetDraft) => {
    const problem = tried > 0 ? problems[field] : undefined;
    return problem ? say.problems[problem] : null;
  };
  const instead = target ? null : taken.find(({ year, scope }) => String(year) === draft.year && scope === draft.scope);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(tried + 1);
    if (body) onSave(body);
  };
  const field = (name: "value" | "title" | "url" | "noteVi" | "noteEn" | "year", label: string) => ({
    label,
    value: draft[name],
    error: wrong(name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      ref={form}
      tabIndex={-1}
      className={`${page.form} ${classes.form}`}
      style={{ flex: 1 }}
      onSubmit={submit}
      noValidate
      data-testid="target-form"
    >
      <Failure error={error} />
      <div className={page.pair}>
        <TextInput {...field("year", say.year)} disabled={target !== null} inputMode="numeric" maxLength={4} />
        <ChoiceField
          label={say.scope}
          disabled={target !== null}
          data={choicesOf(say.scopeNames)}
          value={draft.scope}
          onChange={(scope) => set({ scope: scope as TargetDraft["scope"] })}
        />
        <ChoiceField
          label={say.comparison}
          data={choicesOf(say.comparisonNames)}
          value={draft.comparison}
          onChange={(comparison) => set({ comparison: comparison as TargetDraft["comparison"] })}
        />
        <TextInput {...field("value", `${say.value} (${unit})`)} inputMode="decimal" maxLength={30} />
      </div>
      {instead && <Caution>{say.replaces(aimWords(instead, unit, language))}</Caution>}
      <TextInput {...field("title", say.document)} description={say.documentHint} maxLength={300} />
      <TextInput {...field("url", say.documentUrl)} type="url" placeholder="https://" maxLength={500} />
      <Checkbox
        color="lotus.6"
        label={say.proposedLabel}
        checked={draft.proposed}
        onChange={(event) => set({ proposed: event.currentTarget.checked })}
      />
      <div className={page.pair}>
        <TextInput {...field("noteVi", say.noteVi)} maxLength={500} />
        <TextInput {...field("noteEn", say.noteEn)} maxLength={500} />
      </div>
      <div className={page.buttons}>
        <Button type="submit" color="lotus.6" loading={pending}>
          {words.admin.save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
