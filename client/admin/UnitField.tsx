import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { UnitHit } from "../../server/contract/search.ts";
import { useEditions, useSearchAnswer } from "../api/queries.ts";
import { useText, useWords } from "../messages/useWords.ts";

/** An administrative unit in one edition. */
export interface UnitChoice {
  edition: string;
  code: string;
  name: string;
}
type Props = {
  label: string;
  description?: string;
  value: UnitChoice | null;
  onChange: (unit: UnitChoice | null) => void;
  placeholder?: string;
};

const keyOf = ({ edition, code }: { edition: string; code: string }) => `${edition}:${code}`;

/** A unit, found by its name of today or of before; which edition it is of stands beside it. */
export function UnitField({ label, description, value, onChange, placeholder }: Props) {
  const { admin } = useWords();
  const text = useText();
  const editions = useEditions();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 220);
  const answer = useSearchAnswer(value && query === value.name ? "" : query);
  const hits = (answer.data?.hits ?? []).filter((hit): hit is UnitHit => hit.type === "admin-unit");
  const titleOf = (id: string) => {
    const edition = editions.data?.editions.find((one) => one.id === id);
    return edition ? text(edition.title) : id;
  };
  const found = hits.map((hit) => ({
    value: keyOf(hit),
    label: [hit.fullName, hit.parentName, titleOf(hit.edition)].filter(Boolean).join(" · "),
  }));
  const kept = value ? { value: keyOf(value), label: `${value.name} · ${titleOf(value.edition)}` } : null;
  const data = kept && !found.some(({ value: key }) => key === kept.value) ? [kept, ...found] : found;
  return (
    <Select
      label={label}
      description={description}
      placeholder={placeholder ?? admin.searchUnit}
      searchable
      clearable
      clearButtonProps={{ "aria-label": admin.clear }}
      data={data}
      // The server has found what fits, by former names and without diacritics.
      filter={({ options }) => options}
      nothingFoundMessage={typed.trim().length < 2 ? admin.unitTyping : admin.noChoice}
      value={kept?.value ?? null}
      onSearchChange={setTyped}
      onChange={(key) => {
        const hit = hits.find((one) => keyOf(one) === key);
        if (hit) onChange({ edition: hit.edition, code: hit.code, name: hit.fullName });
        else if (key === null) onChange(null);
      }}
    />
  );
}
