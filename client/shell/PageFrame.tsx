import { MantineProvider, SegmentedControl } from "@mantine/core";
import { Outlet } from "@tanstack/react-router";
import { Map as MapIcon, Moon, Sun } from "lucide-react";
import { useEffect } from "react";
import { LanguageContext, useWords } from "../messages/useWords.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Lotus } from "../ui/Lotus.tsx";
import { styleNonce } from "../ui/styleNonce.ts";
import { cssVariables, theme as dress } from "../ui/theme.ts";
import { usePageLook } from "../view/usePageLook.ts";
import { AccountButton } from "./AccountButton.tsx";
import classes from "./PageFrame.module.css";
import { PreviewBanner } from "./PreviewBanner.tsx";

/** Language, theme and head of the pages beside the map. Links to the map load it anew: it begins before any page. */
export function PageFrame() {
  const look = usePageLook();
  const { language, theme, density } = look;
  useEffect(() => {
    const html = document.documentElement;
    html.lang = language;
    html.dataset.density = density;
    html.dataset.language = language;
  }, [language, density]);
  return (
    <MantineProvider
      theme={dress}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      forceColorScheme={theme}
    >
      <LanguageContext value={language}>
        <div className={`${classes.page} sm-scroll`}>
          <PageHead look={look} />
          <PreviewBanner />
          <main className={classes.main}>
            <Outlet />
          </main>
        </div>
      </LanguageContext>
    </MantineProvider>
  );
}

function PageHead({ look }: { look: ReturnType<typeof usePageLook> }) {
  const words = useWords();
  const dark = look.theme === "dark";
  const inLanguage = look.language === "en" ? "?lang=en" : "";
  return (
    <header className={classes.head}>
      <a className={classes.brand} href={`/${inLanguage}`}>
        <Lotus />
        <span className={classes.name}>{words.appName}</span>
        <span className={classes.back}>
          <MapIcon size="1rem" aria-hidden /> {words.toMap}
        </span>
      </a>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={words.language}
          value={look.language}
          onChange={(lang) => look.change({ lang })}
          data={[
            { value: "vi", label: <abbr title={words.languageVi}>VI</abbr> },
            { value: "en", label: <abbr title={words.languageEn}>EN</abbr> },
          ]}
          data-testid="language-switch"
        />
        <IconButton
          icon={dark ? Sun : Moon}
          label={dark ? words.themeToLight : words.themeToDark}
          onClick={() => look.change({ theme: dark ? "light" : "dark" })}
          testId="theme-switch"
        />
        <AccountButton />
      </div>
    </header>
  );
}
