import { Button } from "@mantine/core";
import { RequestError } from "../api/fetchJson.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "../ui/Cells.module.css";
import type { LayerSave } from "./useLayerSaves.ts";

type Props = { save: LayerSave | undefined; onUndo: (values: NonNullable<LayerSave["undo"]>) => void };

/** How saving a row stands: said to readers too, and taken back by a button. */
export function LayerSaveNote({ save, onUndo }: Props) {
  const words = useWords();
  const { admin } = words;
  if (save?.phase === "refused") {
    const said = save.error instanceof RequestError ? (save.error.sentence ?? words.unreachable) : "";
    return (
      <span className={classes.refused} role="alert">
        {admin.refused} {said}
      </span>
    );
  }
  const undo = save?.undo;
  return (
    <span className={classes.saved} role="status">
      {save?.phase === "saving" && admin.saving}
      {save?.phase === "saved" && (undo ? admin.saved : admin.undone)}
      {undo && (
        <Button size="compact-sm" variant="default" onClick={() => onUndo(undo)}>
          {admin.undo}
        </Button>
      )}
    </span>
  );
}
