import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import type { UnitHit } from "../../server/contract/search.ts";
import { useSearchAnswer } from "../api/queries.ts";
import { useWords } from "../messages/useWords.ts";

/** Any unit of an edition, found by its name; answered as "2025/29869". */
export function UnitChoice({ edition, onChoose }: { edition: string; onChoose: (answer: string) => void }) {
  const { intake: say, admin } = useWords();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 220);
  const hits = (useSearchAnswer(query).data?.hits ?? []).filter(
    (hit): hit is UnitHit => hit.type === "admin-unit" && hit.edition === edition,
  );
  return (
    <Select
      aria-label={say.otherUnit}
      placeholder={`${say.otherUnit}: ${say.otherUnitHint}`}
      searchable
      comboboxProps={{ withinPortal: true }}
      data={hits.map((hit) => ({
        value: `${edition}/${hit.code}`,
        label: [hit.fullName, hit.parentName, hit.code].filter(Boolean).join(" · "),
      }))}
      // The server has found what fits, by former names and without diacritics.
      filter={({ options }) => options}
      nothingFoundMessage={typed.trim().length < 2 ? admin.unitTyping : admin.noChoice}
      value={null}
      onSearchChange={setTyped}
      onChange={(answer) => answer !== null && onChoose(answer)}
    />
  );
}
