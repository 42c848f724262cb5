import { createTheme, type CSSVariablesResolver } from "@mantine/core";
import { day, fontFamily, fontSizes, lotusShades, night, nightShades, radii, tokenVariables } from "./tokens.ts";

/** Mantine dressed in our tokens. */
export const theme = createTheme({
  fontFamily,
  headings: { fontFamily, fontWeight: "600" },
  fontSizes,
  radius: radii,
  defaultRadius: "md",
  primaryColor: "lotus",
  primaryShade: { light: 6, dark: 5 },
  colors: { lotus: lotusShades, dark: nightShades },
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: { InputWrapper: { styles: { label: { marginBottom: "0.25rem" }, description: { lineHeight: 1.4 } } } },
});

const mantineNames = (tokens: typeof night) => ({
  ...tokenVariables(tokens),
  "--mantine-color-body": tokens.surface,
  "--mantine-color-text": tokens.text,
  "--mantine-color-dimmed": tokens.muted,
  "--mantine-color-default": tokens.surface,
  "--mantine-color-default-hover": tokens.raised,
  "--mantine-color-default-border": tokens.line,
  "--mantine-color-default-color": tokens.text,
  "--mantine-color-placeholder": tokens.muted,
  "--mantine-color-anchor": tokens.accent,
  "--mantine-color-error": tokens.bad,
});

/** Both schemes read the tokens, so that a colour is decided in one file. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: mantineNames(day),
  dark: mantineNames(night),
});
