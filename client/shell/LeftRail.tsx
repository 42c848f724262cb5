import { Layers, PanelLeftClose } from "lucide-react";
import { useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useGlance } from "../view/glance.ts";
import { RailTabs } from "./RailTabs.tsx";
import classes from "./panels.module.css";
import type { Scene } from "./useScene.ts";

/** The desk's rail, which folds into a button. */
export function LeftRail({ scene }: { scene: Scene }) {
  const words = useWords();
  const { railOpen, set } = useGlance();
  if (!railOpen) {
    return (
      <div className={classes.folded}>
        <IconButton
          icon={Layers}
          label={words.openLayers}
          expanded={false}
          onClick={() => set({ railOpen: true })}
          testId="open-layers"
        />
      </div>
    );
  }
  return (
    <section className={classes.panel} aria-label={words.layers}>
      <div className={classes.railFold}>
        <IconButton
          icon={PanelLeftClose}
          label={words.closeLayers}
          expanded
          onClick={() => set({ railOpen: false })}
          testId="close-layers"
        />
      </div>
      <RailTabs scene={scene} />
    </section>
  );
}
