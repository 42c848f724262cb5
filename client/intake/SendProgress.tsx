import { Button, Progress } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatShare } from "../ui/format.ts";
import classes from "./Intake.module.css";
import { Working } from "./Working.tsx";

/** How far a file has come: on its way, then at the server. `share` is what has left, 0–1. */
export function SendProgress({ share, onStop }: { share: number; onStop: () => void }) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  // The button that sent it is gone, and the focus with it.
  useEffect(() => button.current?.focus(), []);
  const sent = say.sending(formatShare(share, language));
  return (
    <div className={classes.progress} data-testid="sending">
      {share < 1 ? <span role="status">{sent}</span> : <Working>{say.reading}</Working>}
      <Progress
        value={share * 100}
        animated={share === 1}
        color="lotus.6"
        aria-label={share < 1 ? sent : say.reading}
      />
      <Button ref={button} variant="default" onClick={onStop}>
        {say.stop}
      </Button>
    </div>
  );
}
