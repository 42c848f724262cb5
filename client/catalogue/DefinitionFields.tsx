import { Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { IndicatorSet } from "../../server/contract/indicator.ts";
import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import page from "../ui/Page.module.css";
import classes from "./Catalogue.module.css";
import type { DefinitionDraft, DraftField } from "./definitionDraft.ts";
import type { Problems } from "./readDraft.ts";
import { useDefinitionChoices } from "./useDefinitionChoices.ts";

type Props = {
  draft: DefinitionDraft;
  problems: Problems;
  /** What somebody else wrote into fields that were changed here too. */
  theirs: Partial<Record<DraftField, string>>;
  isNew: boolean;
  sets: readonly IndicatorSet[];
  onChange: (values: Partial<DefinitionDraft>) => void;
};

/** The fields of a definition, in four parts; those that do not apply are left out. */
export function DefinitionFields({ draft, problems, theirs, isNew, sets, onChange }: Props) {
  const { catalogue: say } = useWords().data;
  const choices = useDefinitionChoices(sets, draft.owner);
  const common = (field: DraftField) => {
    const problem = problems[field];
    const other = theirs[field];
    return {
      label: say.fields[field],
      value: draft[field],
      error: problem ? say.problems[problem] : null,
      ...(other === undefined ? {} : { description: say.theirs(other || say.emptyField) }),
    };
  };
  const typed = (field: DraftField, description?: string) => ({
    ...(description ? { description } : {}),
    ...common(field),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [field]: event.currentTarget.value }),
  });
  const line = (field: DraftField) => <TextInput {...typed(field)} maxLength={500} />;
  const number = (field: DraftField, description?: string) => (
    <TextInput {...typed(field, description)} inputMode="decimal" maxLength={30} />
  );
  const choice = (field: keyof typeof choices, none?: string) => (
    <ChoiceField
      {...common(field)}
      searchable={choices[field].length > 7}
      clearable={none !== undefined}
      placeholder={none ?? say.choose}
      data={choices[field]}
      value={draft[field] || null}
      onChange={(value) => onChange({ [field]: value ?? "" })}
    />
  );
  return (
    <>
      <Part title={say.parts.naming}>
        {isNew && (
          <TextInput
            {...typed("code", say.codeHint)}
            maxLength={12}
            onChange={(event) => onChange({ code: event.currentTarget.value.trim().toUpperCase() })}
          />
        )}
        {line("nameVi")}
        {line("nameEn")}
        <Textarea {...typed("descriptionVi")} autosize minRows={2} maxLength={500} />
        <Textarea {...typed("descriptionEn")} autosize minRows={2} maxLength={500} />
        <div className={page.pair}>
          {choice("pillar")}
          {choice("sector")}
        </div>
      </Part>
      <Part title={say.parts.counting}>
        <div className={page.pair}>
          {line("unitVi")}
          {line("unitEn")}
          {choice("decimals")}
          {choice("direction")}
        </div>
        {draft.direction === "band" && !isNew && (
          <div className={page.pair}>
            {number("bandLow")}
            {number("bandHigh")}
          </div>
        )}
        {choice("aggregation")}
        {draft.aggregation === "ratio" && (
          <>
            {line("numeratorVi")}
            {line("numeratorEn")}
            {line("denominatorVi")}
            {line("denominatorEn")}
            {number("factor", say.factorHint)}
          </>
        )}
        {draft.aggregation === "mean" && !isNew && choice("weight", say.noWeight)}
      </Part>
      <Part title={say.parts.reporting}>
        {choice("set")}
        {choice("owner", say.noOwner)}
        <div className={page.pair}>
          {choice("cycle")}
          {choice("level")}
        </div>
      </Part>
      {!isNew && (
        <Part title={say.parts.checking}>
          <div className={page.pair}>
            {number("plausibleMin")}
            {number("plausibleMax")}
          </div>
          {number("maxJump", say.jumpHint)}
          <div className={page.pair}>
            {choice("classification")}
            <TextInput {...typed("retiredOn")} placeholder={say.dayFormat} maxLength={10} autoComplete="off" />
          </div>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.fields}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
