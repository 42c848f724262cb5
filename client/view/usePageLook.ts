import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Address } from "./address.ts";
import { useAddress } from "./useAddress.ts";
import { useScreen } from "./useScreen.ts";

type Look = Pick<Address, "lang" | "theme">;
const KEY = "senmap-look";

/** What was last chosen on a page beside the map; browsers that keep nothing have no preference. */
function kept(): Look {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") as Look;
  } catch {
    return {};
  }
}

/**
 * Language, theme and density of a page beside the map: what the address says, else what was chosen before, else what the
 * device suggests.
 */
export function usePageLook() {
  const address = useAddress();
  const before = kept();
  const theme = address.theme ?? (["light", "dark"] as const).find((known) => known === before.theme);
  const screen = useScreen({ ...address, theme });
  const navigate = useNavigate();
  const change = useCallback(
    (look: Look) => {
      try {
        localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...look }));
      } catch {
        // The address still carries it.
      }
      void navigate({
        to: ".",
        search: (search: Record<string, unknown>) => ({ ...search, ...look }),
        hash: true,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return {
    language: address.lang ?? (before.lang === "en" ? ("en" as const) : ("vi" as const)),
    theme: screen.theme,
    density: screen.density === "wall" ? ("desk" as const) : screen.density,
    change,
  };
}
