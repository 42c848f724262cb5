import { Anchor, UnstyledButton } from "@mantine/core";
import { Copy, Download } from "lucide-react";
import { useState } from "react";
import { useLanguage, useWords } from "../../messages/useWords.ts";
import classes from "./ChartFrame.module.css";
import { tabbed, type Cell } from "./tableText.ts";

type Props = { cells: () => Cell[][]; csv?: string; xlsx?: string; fileName?: string };

/** The ways out of a table: to the clipboard as a spreadsheet pastes it, and as files. */
export function TableExits({ cells, csv, xlsx, fileName }: Props) {
  const { indicator: words } = useWords();
  const language = useLanguage();
  const [said, setSaid] = useState<"copied" | "copyFailed" | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(tabbed(cells(), language)).then(
      () => true,
      () => false,
    );
    setSaid(done ? "copied" : "copyFailed");
  };
  return (
    <div className={classes.exits}>
      <UnstyledButton className={classes.exit} onClick={() => void copy()} data-testid="copy-table">
        <Copy size="0.9rem" aria-hidden /> {words.copyTable}
      </UnstyledButton>
      {csv && (
        <Anchor className={classes.exit} href={csv} download={fileName ?? true}>
          <Download size="0.9rem" aria-hidden /> {words.download("CSV")}
        </Anchor>
      )}
      {xlsx && (
        <Anchor className={classes.exit} href={xlsx} download>
          <Download size="0.9rem" aria-hidden /> {words.download("XLSX")}
        </Anchor>
      )}
      <span role="status" className={classes.said}>
        {said && words[said]}
      </span>
    </div>
  );
}
