import { ActionIcon, Popover, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { EllipsisVertical, Keyboard } from "lucide-react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { SearchBox } from "../search/SearchBox.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Lotus } from "../ui/Lotus.tsx";
import { useGlance } from "../view/glance.ts";
import { useChangeAddress } from "../view/useAddress.ts";
import { AccountButton } from "./AccountButton.tsx";
import { FullScreenButton, ShareButton, ThemeButton } from "./ScreenButtons.tsx";
import classes from "./TopBar.module.css";
import type { Moves } from "./useMoves.ts";
import type { Scene } from "./useScene.ts";

/** Above the map: whose it is, search, the boundary period, language, theme, sharing, and who is signed in. */
export function TopBar({ scene, moves }: { scene: Scene; moves: Moves }) {
  const words = useWords();
  const narrow = useMediaQuery("(max-width: 40rem)", false, { getInitialValueInEffect: false });
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
        {narrow ? (
          <Popover position="bottom-end" trapFocus returnFocus>
            <Popover.Target>
              <ActionIcon variant="subtle" color="gray" c="var(--sm-text)" size="2.25rem" aria-label={words.more}>
                <EllipsisVertical size="1.15rem" strokeWidth={1.75} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown aria-label={words.more}>
              <div className={classes.folded}>
                <ViewTools scene={scene} moves={moves} />
              </div>
            </Popover.Dropdown>
          </Popover>
        ) : (
          <ViewTools scene={scene} moves={moves} />
        )}
        <AccountButton />
      </div>
    </header>
  );
}

/** How the map is seen: the boundary period, language, theme; and sharing it. */
function ViewTools({ scene, moves }: { scene: Scene; moves: Moves }) {
  const words = useWords();
  const language = useLanguage();
  const change = useChangeAddress();
  const { view } = scene;
  return (
    <>
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
    </>
  );
}
