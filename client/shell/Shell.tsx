import { Loader, MantineProvider } from "@mantine/core";
import { useEffect, useMemo } from "react";
import { useEditions } from "../api/queries.ts";
import { LanguageContext, useWords } from "../messages/useWords.ts";
import { Lotus } from "../ui/Lotus.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { styleNonce } from "../ui/styleNonce.ts";
import { cssVariables, theme } from "../ui/theme.ts";
import { useAddress } from "../view/useAddress.ts";
import { useScreen } from "../view/useScreen.ts";
import { resolveView, ViewContext } from "../view/View.ts";
import { Screen } from "./Screen.tsx";
import classes from "./Shell.module.css";

/** Language, theme and density of the whole screen, then the map once the editions are known. */
export function Shell() {
  const address = useAddress();
  const screen = useScreen(address);
  const language = address.lang ?? "vi";
  const dark = screen.density === "wall" || screen.theme === "dark";

  useEffect(() => {
    const html = document.documentElement;
    html.lang = language;
    html.dataset.density = screen.density;
    html.dataset.language = language;
  }, [language, screen.density]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      forceColorScheme={dark ? "dark" : "light"}
    >
      <LanguageContext value={language}>
        <Ready screen={screen} />
      </LanguageContext>
    </MantineProvider>
  );
}

function Ready({ screen }: { screen: ReturnType<typeof useScreen> }) {
  const words = useWords();
  const address = useAddress();
  const editions = useEditions();
  const { theme: scheme, density } = screen;
  const view = useMemo(
    () =>
      editions.data && resolveView(address, editions.data.editions, editions.data.opening, { theme: scheme, density }),
    [address, editions.data, scheme, density],
  );
  useEffect(() => {
    document.title = `${words.appName} · ${words.appTitle}`;
  }, [words]);
  if (view) {
    return (
      <ViewContext value={view}>
        <Screen portrait={screen.portrait} />
      </ViewContext>
    );
  }
  return (
    <main className={classes.waiting}>
      <Lotus size="4rem" />
      <h1>{words.appTitle}</h1>
      {editions.isError ? (
        <Refusal error={editions.error} onRetry={() => void editions.refetch()} />
      ) : (
        <Loader aria-label={words.loading} type="dots" />
      )}
    </main>
  );
}
