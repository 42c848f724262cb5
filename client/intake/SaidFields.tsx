import type { ReportedStatus } from "../../server/contract/intake.ts";
import type { Said } from "../api/intake.ts";
import { useEditions } from "../api/queries.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import page from "../ui/Page.module.css";
import classes from "./Intake.module.css";
import { PeriodField } from "./PeriodField.tsx";
import { useSetChoices } from "./useSetChoices.ts";

type Props = { said: Said; onChange: (said: Said) => void };

/** What who sends a file may say of it beforehand; folded away, because the table mostly says so itself. */
export function SaidFields({ said, onChange }: Props) {
  const { intake: say } = useWords();
  const sets = useSetChoices();
  return (
    <details className={classes.more}>
      <summary>{say.sayBefore}</summary>
      <p className={classes.quiet}>{say.sayBeforeHint}</p>
      <div className={page.pair}>
        <ChoiceField
          label={say.set}
          placeholder={say.setFound}
          searchable
          clearable
          data={sets}
          value={said.set}
          onChange={(set) => onChange({ ...said, set })}
        />
        <PeriodField
          label={say.period}
          placeholder={say.periodFound}
          value={said.period}
          onChange={(period) => onChange({ ...said, period })}
        />
        <EditionField value={said.edition} onChange={(edition) => onChange({ ...said, edition })} />
        <StatusField value={said.status} onChange={(status) => onChange({ ...said, status })} />
      </div>
    </details>
  );
}

/** The units that figures were counted in. */
export function EditionField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { intake: say } = useWords();
  const text = useText();
  const editions = useEditions().data?.editions ?? [];
  return (
    <ChoiceField
      label={say.edition}
      placeholder={say.editionFound}
      clearable
      data={editions.map(({ id, title }) => ({ value: id, label: text(title) }))}
      value={value}
      onChange={onChange}
    />
  );
}

type StatusProps = { value: ReportedStatus | null; onChange: (status: ReportedStatus | null) => void };

/** How final figures are. */
export function StatusField({ value, onChange }: StatusProps) {
  const { intake: say } = useWords();
  const choices = ["official", "preliminary", "estimate"] as const;
  return (
    <ChoiceField
      label={say.status}
      placeholder={say.statusFound}
      clearable
      data={choices.map((status) => ({ value: status, label: say.statuses[status] }))}
      value={value}
      onChange={(chosen) => onChange(choices.find((status) => status === chosen) ?? null)}
    />
  );
}
