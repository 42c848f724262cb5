import { UnstyledButton } from "@mantine/core";
import type { IntakeCounts, IntakeOutcome } from "../../server/contract/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import classes from "./Review.module.css";

type Name = Exclude<keyof IntakeCounts, "values">;
type Props = {
  counts: IntakeCounts;
  /** Absent: they lead nowhere. */
  onShow?: (tab: "questions" | "problems" | "values", outcome: IntakeOutcome | null) => void;
  names?: readonly Name[];
};

const ALL: readonly Name[] = ["questions", "errors", "warnings", "added", "corrected", "unchanged", "leftOut"];
const TABS = { questions: "questions", errors: "problems", warnings: "problems" } as const;

/** How many there are of what matters; each leads to where it is. */
export function CountTiles({ counts, onShow, names = ALL }: Props) {
  const { intake: say } = useWords();
  const language = useLanguage();
  return (
    <ul className={classes.tiles} aria-label={say.tilesLabel} data-testid="tiles">
      {names.map((name) => {
        const tile = (
          <>
            <strong>{formatNumber(counts[name], 0, language)}</strong> {say.tiles[name]}
          </>
        );
        const outcome = name === "added" || name === "corrected" || name === "unchanged" ? name : null;
        return (
          <li key={name} data-name={name} data-none={counts[name] === 0 || undefined}>
            {onShow ? (
              <UnstyledButton
                onClick={() => onShow(name in TABS ? TABS[name as keyof typeof TABS] : "values", outcome)}
              >
                {tile}
              </UnstyledButton>
            ) : (
              <span>{tile}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
