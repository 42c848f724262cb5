import type { TrustAspect } from "../../server/contract/data-trust.ts";
import { Button, UnstyledButton } from "@mantine/core";
import { Map as MapIcon } from "lucide-react";
import type { Indicator, IndicatorSet } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import page from "../ui/Page.module.css";
import { SideDrawer } from "../ui/SideDrawer.tsx";
import type { BoardRow } from "./boardRows.ts";
import { FaultList } from "./FaultList.tsx";
import { ScoreIcon } from "./ScoreIcon.tsx";
import { ASPECTS, countWords, scoreState, scoreWords } from "./scoreWords.ts";
import classes from "./Trust.module.css";
import type { Board } from "./useBoard.ts";

type Props = {
  /** Which set and unit, as set:unit; null: closed. */
  open: string | null;
  aspect: string | undefined;
  /** Its scores, once they are there. */
  row: BoardRow | undefined;
  board: Board;
  sets: readonly IndicatorSet[];
  indicators: readonly Indicator[];
  onAspect: (aspect: TrustAspect) => void;
  onClose: () => void;
};

/** The four scores of one set and unit, and the rows behind the one that is looked at. */
export function TrustRowsDrawer({ open, aspect: asked, row, board, sets, indicators, onAspect, onClose }: Props) {
  const words = useWords();
  const { trust: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const [set = "", unit = ""] = open?.split(":") ?? [];
  const aspect = ASPECTS.find((one) => one === asked) ?? "live";
  const title = sets.find(({ id }) => id === set)?.title;
  const { edition, periods } = board;
  const map = { edition: edition.id, unit, ...(language === "en" ? { lang: "en" } : {}) };
  return (
    <SideDrawer
      title={open && [row?.unitName, title && text(title)].filter(Boolean).join(" · ")}
      onClose={onClose}
      testId="trust-drawer"
    >
      {row && (
        <div className={classes.aspects}>
          {ASPECTS.map((one) => {
            const { score } = row.score[one];
            return (
              <UnstyledButton
                key={one}
                className={classes.aspect}
                aria-pressed={one === aspect}
                onClick={() => onAspect(one)}
                data-testid={`aspect-${one}`}
              >
                {say.aspects[one]}
                <span className={classes.number}>
                  <ScoreIcon state={scoreState(score)} /> {scoreWords(score, language) ?? <i>{say.nothingShort}</i>}
                </span>
              </UnstyledButton>
            );
          })}
        </div>
      )}
      <div>
        {row && <p>{row.score[aspect].score === null ? say.nothing : countWords(row.score, aspect, language)}</p>}
        <p className={page.note}>{say.meanings[aspect]}</p>
      </div>
      {open && (
        <FaultList
          question={{ edition: edition.id, unit, set, aspect, periods }}
          indicators={indicators}
          fileName={say.file(`${set}-${edition.id}-${unit}-${aspect}`)}
        />
      )}
      <div className={page.buttons}>
        <Button
          component="a"
          variant="default"
          href={`/?${new URLSearchParams(map)}`}
          leftSection={<MapIcon size="1rem" aria-hidden />}
        >
          {words.showOnMap}
        </Button>
      </div>
    </SideDrawer>
  );
}
