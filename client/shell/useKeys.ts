import { useEffect, useRef } from "react";
import { useGlance } from "../view/glance.ts";

const fields = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog]";
const typing = (target: EventTarget | null) => target instanceof HTMLElement && target.closest(fields) !== null;

/** The keys of the map. They rest while a person types or a dialog is open. */
export function useKeys(onUp: () => void): void {
  const up = useRef(onUp);
  up.current = onUp;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const { railOpen, panelOpen, helpOpen, notice, set } = useGlance.getState();
      const act: Record<string, () => void> = {
        "/": () => window.dispatchEvent(new Event("senmap:search")),
        "?": () => set({ helpOpen: true }),
        l: () => set({ railOpen: !railOpen }),
        i: () => set({ panelOpen: !panelOpen }),
        Escape: () => {
          if (helpOpen) set({ helpOpen: false });
          else if (notice) set({ notice: null });
          else up.current();
        },
      };
      const deed = act[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
