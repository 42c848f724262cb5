import { useMediaQuery } from "@mantine/hooks";
import type { Address, Density } from "./address.ts";

const now = { getInitialValueInEffect: false };

/** What the device suggests where the address is silent: theme, density, and which way up it is held. */
export function useScreen(address: Address): { theme: "light" | "dark"; density: Density; portrait: boolean } {
  const dark = useMediaQuery("(prefers-color-scheme: dark)", false, now);
  const coarse = useMediaQuery("(pointer: coarse) and (max-width: 1280px)", false, now);
  const small = useMediaQuery("(max-width: 900px)", false, now);
  const portrait = useMediaQuery("(orientation: portrait)", false, now);
  return {
    theme: address.theme ?? (dark ? "dark" : "light"),
    density: address.density ?? (coarse || small ? "touch" : "desk"),
    portrait,
  };
}
