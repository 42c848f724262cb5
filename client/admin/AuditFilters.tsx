import { useState } from "react";
import { useWords } from "../messages/useWords.ts";
import { DayField } from "../ui/DayField.tsx";
import { formatDate } from "../ui/format.ts";
import { readDay } from "../ui/readDay.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { PersonField } from "./PersonField.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";

/** Which entries of the log are shown: of whom, of which kind, of which days. */
export function AuditFilters({ nameOf }: { nameOf: (account: string) => string | null }) {
  const { admin } = useWords();
  const { address, change } = usePageAddress();
  const { account, action, from, to } = address;
  return (
    <>
      <PersonField
        value={account ?? null}
        name={account ? nameOf(account) : null}
        onChange={(one) => change({ account: one }, "push")}
      />
      <ChoiceField
        aria-label={admin.action}
        placeholder={admin.action}
        w="11rem"
        searchable
        clearable
        data={Object.entries(admin.actionGroups).map(([value, label]) => ({ value, label }))}
        value={action ?? null}
        onChange={(one) => change({ action: one }, "push")}
      />
      <DayFilter
        key={`from ${from}`}
        label={admin.from}
        value={from}
        onChange={(day) => change({ from: day }, "push")}
      />
      <DayFilter key={`to ${to}`} label={admin.to} value={to} onChange={(day) => change({ to: day }, "push")} />
    </>
  );
}

type DayFilterProps = { label: string; value: string | undefined; onChange: (day: string | null) => void };

/** Holds what is typed until it is a day, or nothing. */
function DayFilter({ label, value, onChange }: DayFilterProps) {
  const [typed, setTyped] = useState(value ? formatDate(value) : "");
  const take = (text: string) => {
    setTyped(text);
    const day = readDay(text);
    if (day !== null && day !== value) onChange(day);
    else if (text.trim() === "" && value) onChange(null);
  };
  return <DayField label={label} value={typed} strict={typed.length >= 10} width="8.5rem" onChange={take} />;
}
