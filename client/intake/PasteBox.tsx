import { Button, Group, Textarea } from "@mantine/core";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatMoment, formatNumber } from "../ui/format.ts";
import classes from "./Intake.module.css";
import { sizeOfTable } from "./sizeOfTable.ts";

type Props = {
  onFiles: (files: readonly File[]) => void;
  onSend: (table: { name: string; text: string }) => void;
};

const FIELD = "input, textarea, select, [contenteditable='true']";

/** A table copied from a spreadsheet. What is pasted anywhere on the page comes here, to be looked at before it is sent. */
export function PasteBox({ onFiles, onSend }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const [text, setText] = useState("");
  const button = useRef<HTMLButtonElement>(null);
  /** What is pasted elsewhere leads to the button that sends it; what is pasted into the field does not. */
  const leads = useRef(false);
  useLayoutEffect(() => {
    if (leads.current) button.current?.focus();
    leads.current = false;
  }, [text]);
  const files = useRef(onFiles);
  files.current = onFiles;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof Element && event.target.closest(FIELD)) return;
      const given = event.clipboardData;
      const table = given?.getData("text/plain") ?? "";
      // Cells come as a picture, too; files alone come from a folder.
      if (table.trim() === "" && given && given.files.length > 0) files.current([...given.files]);
      if (table.trim() === "") return;
      event.preventDefault();
      leads.current = true;
      setText(table);
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, []);
  const say0 = (count: number) => formatNumber(count, 0, language);
  const size = sizeOfTable(text);
  return (
    <div className={classes.paste}>
      <Textarea
        label={say.orPaste}
        description={say.pasteHint}
        aria-label={say.pasteLabel}
        rows={text === "" ? 2 : 6}
        spellCheck={false}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        classNames={{ input: classes.table }}
        data-testid="paste"
      />
      {size && (
        <Group gap="sm">
          <Button
            ref={button}
            color="lotus.6"
            onClick={() => onSend({ name: say.pastedName(formatMoment(new Date().toISOString())), text })}
          >
            {say.sendPasted}
          </Button>
          <Button variant="default" onClick={() => setText("")}>
            {say.clearPasted}
          </Button>
          <span role="status">{say.pasted(say0(size.rows), say0(size.columns))}</span>
        </Group>
      )}
    </div>
  );
}
