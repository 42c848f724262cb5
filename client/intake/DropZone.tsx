import { Button } from "@mantine/core";
import { FileSpreadsheet, FolderOpen } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./Intake.module.css";

const KINDS = ".xlsx,.xlsm,.csv,.tsv,.txt";

/** Takes files that are dropped anywhere on the page, or chosen by a button. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { intake: say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const over = useDroppedFiles(onFiles);
  return (
    <div className={classes.zone} data-over={over || undefined}>
      <FileSpreadsheet size="2rem" strokeWidth={1.5} aria-hidden />
      <p className={classes.drop}>{over ? say.dropNow : say.drop}</p>
      <p className={classes.quiet}>{say.dropHint}</p>
      <Button
        color="lotus.6"
        leftSection={<FolderOpen size="1rem" aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {say.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        data-testid="file"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}

/** Listens for files dropped on the whole page: beside the zone the browser would open them in place of it. True while one is over it. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    // Leaving the window has no place it goes to; moving within it has.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      take.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", drag);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drag);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
