import { Modal } from "@mantine/core";
import { useWords } from "../messages/useWords.ts";
import { useGlance } from "../view/glance.ts";
import classes from "./HelpDialog.module.css";

/** The keys of the map. */
export function HelpDialog() {
  const words = useWords();
  const { helpOpen, set } = useGlance();
  const { keyNames: key } = words;
  const rows: [string, string][] = [
    [key.slash, words.keySlash],
    [key.enter, words.keyEnter],
    [key.esc, words.keyEsc],
    [key.arrows, words.keyArrows],
    [key.plus, words.keyPlus],
    [key.layers, words.keyLayers],
    [key.panel, words.keyPanel],
    [key.help, words.keyHelp],
  ];
  return (
    <Modal
      opened={helpOpen}
      onClose={() => set({ helpOpen: false })}
      title={words.shortcuts}
      centered
      closeButtonProps={{ "aria-label": words.close }}
    >
      <dl className={classes.keys} data-testid="shortcuts">
        {rows.map(([name, deed]) => (
          <div key={name}>
            <dt>
              <kbd>{name}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
