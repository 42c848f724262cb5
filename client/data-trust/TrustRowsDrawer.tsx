import type { TrustAspect } from "../../server/contract/data-trust.ts";
import { Button, UnstyledButton } from "@mantine/core";
import { Map as MapIcon } from "lucide-react";
import type { Indicator } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { SideDrawer } from "../ui/SideDrawer.tsx";
import type { BoardRow } from "./boardRows.ts";
import { readDataset } from "./datasetKey.ts";
import { FaultList } from "./FaultList.tsx";
import { ScoreIcon } from "./ScoreIcon.tsx";
import { ASPECTS, countWords, nothingWords, scoreState, scoreWords, wordsFor } from "./scoreWords.ts";
import classes from "./Trust.module.css";
import type { Board } from "./useBoard.ts";
import type { Dataset } from "./useDatasets.ts";

type Props = {
  /** Which dataset and unit, as dataset:unit; null: closed. */
  open: string | null;
  aspect: string | undefined;
  /** Its scores, once they are there. */
  row: BoardRow | undefined;
  board: Board;
  datasets: ReadonlyMap<string, Dataset>;
  indicators: readonly Indicator[];
  onAspect: (aspect: TrustAspect) => void;
  onClose: () => void;
};

/** The four scores of one dataset and unit, and the rows behind the one that is looked at. */
export function TrustRowsDrawer({ open, aspect: asked, row, board, datasets, indicators, onAspect, onClose }: Props) {
  const words = useWords();
  const { trust: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const [key = "", unit = ""] = open?.split(":") ?? [];
  const dataset = readDataset(key);
  const known = datasets.get(key);
  const aspect = ASPECTS.find((one) => one === asked) ?? "live";
  const { edition, periods } = board;
  const map = {
    ...{ edition: edition.id, unit },
    ...(dataset.kind === "layer" ? { trust: aspect, trustOf: dataset.id, points: dataset.id } : {}),
    ...(language === "en" ? { lang: "en" } : {}),
  };
  const cycle = row?.score.live.cycleDays;
  return (
    <SideDrawer
      title={open && [row?.unitName, known && text(known.title)].filter(Boolean).join(" · ")}
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
        {row && (
          <p className={classes.counts}>
            {row.score[aspect].score === null
              ? nothingWords(row.score, aspect, language)
              : countWords(row.score, aspect, language)}
          </p>
        )}
        <p className={page.note}>
          {wordsFor({ dataset }, language).meanings[aspect]}{" "}
          {aspect === "live" && cycle && say.cycle(formatNumber(cycle, 0, language))}
        </p>
      </div>
      {open && (
        <FaultList
          question={{ edition: edition.id, unit, dataset, aspect, periods }}
          indicators={indicators}
          fields={known?.fields ?? []}
          fileName={say.file(`${key.replace("/", "-")}-${edition.id}-${unit}-${aspect}`)}
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
