import { SegmentedControl } from "@mantine/core";
import { Keyboard } from "lucide-react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { SearchBox } from "../search/SearchBox.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Lotus } from "../ui/Lotus.tsx";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import { FullScreenButton, ShareButton, ThemeButton } from "./ScreenButtons.tsx";
import classes from "./TopBar.module.css";
import type { Moves } from "./useMoves.ts";
import type { Scene } from "./useScene.ts";

/** Above the map: whose it is, search, the boundary period, language, theme, sharing. */
export function TopBar({ scene, moves }: { scene: Scene; moves: Moves }) {
  const words = useWords();
  const language = useLanguage();
  const change = useChangeAddress();
  const { view } = scene;
  return (
    <header className={classes.bar} data-occludes="top">
      <div className={classes.brand}>
        <Lotus />
        <h1>
          <span className={classes.name}>{words.appName}</span>
          <span className={classes.title}>{words.appTitle}</span>
        </h1>
      </div>
      <div className={classes.search} role="search">
        <SearchBox onUnit={moves.toUnitHit} onPlace={(hit) => moves.toPlaceHit(hit)} />
      </div>
      <div className={classes.tools}>
        <SegmentedControl
          size="xs"
          aria-label={words.edition}
          value={view.edition.id}
          onChange={(id) => moves.switchEdition(id)}
          data={view.editions.map(({ id, title }) => ({ value: id, label: title[language] }))}
          data-testid="edition-switch"
        />
        <SegmentedControl
          size="xs"
          aria-label={words.language}
          value={language}
          onChange={(value) => change({ lang: value })}
          data={[
            { value: "vi", label: <abbr title={words.languageVi}>VI</abbr> },
            { value: "en", label: <abbr title={words.languageEn}>EN</abbr> },
          ]}
          data-testid="language-switch"
        />
        <ThemeButton theme={view.theme} />
        <ShareButton />
        <FullScreenButton />
        {view.density === "desk" && (
          <IconButton
            icon={Keyboard}
            label={words.shortcuts}
            onClick={() => useGlance.getState().set({ helpOpen: true })}
          />
        )}
      </div>
    </header>
  );
}
