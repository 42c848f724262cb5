import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useAccounts } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";

type Props = { value: string | null; name: string | null; onChange: (account: string | null) => void };

/** A person, found by name. Nobody is asked about before two letters are typed: reading accounts is written down. */
export function PersonField({ value, name, onChange }: Props) {
  const { admin } = useWords();
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const asked = q.length >= 2 && q !== name;
  const { data } = useAccounts(asked ? { q, status: null, organisation: null, offset: 0, limit: 20 } : null);
  const found = (asked ? (data?.accounts ?? []) : []).map((account) => ({ value: account.id, label: account.name }));
  const kept = value !== null && !found.some((one) => one.value === value) ? [{ value, label: name ?? value }] : [];
  return (
    <ChoiceField
      aria-label={admin.person}
      placeholder={admin.person}
      w="12rem"
      searchable
      clearable
      data={[...kept, ...found]}
      nothingFoundMessage={typed.trim().length < 2 ? admin.unitTyping : admin.noChoice}
      value={value}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
