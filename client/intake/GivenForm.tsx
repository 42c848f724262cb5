import { Button, Group, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import type { Review } from "../../server/contract/intake.ts";
import { useWords } from "../messages/useWords.ts";
import page from "../ui/Page.module.css";
import { PeriodField } from "./PeriodField.tsx";
import { EditionField, StatusField } from "./SaidFields.tsx";

type Given = Pick<Review["given"], "period" | "edition" | "status" | "note">;

/** What is said of a whole file. */
export function GivenForm({ given, onSave }: { given: Given; onSave: (given: Given) => void }) {
  const { intake: say } = useWords();
  const [said, setSaid] = useState<Given>({
    period: given.period,
    edition: given.edition,
    status: given.status,
    note: given.note,
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const note = said.note?.trim() ?? "";
    onSave({ ...said, note: note === "" ? null : note });
  };
  return (
    <form className={page.form} onSubmit={save}>
      <PeriodField
        label={say.period}
        placeholder={say.periodFound}
        value={said.period}
        onChange={(period) => setSaid({ ...said, period })}
      />
      <EditionField value={said.edition} onChange={(edition) => setSaid({ ...said, edition })} />
      <StatusField value={said.status} onChange={(status) => setSaid({ ...said, status })} />
      <TextInput
        label={say.note}
        description={say.noteHint}
        maxLength={500}
        value={said.note ?? ""}
        onChange={({ currentTarget }) => setSaid({ ...said, note: currentTarget.value })}
      />
      <Group>
        <Button type="submit" color="lotus.6">
          {say.saveGiven}
        </Button>
      </Group>
    </form>
  );
}
