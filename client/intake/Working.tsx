import { Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import classes from "./Intake.module.css";

/** That something is being worked on, and for how long already once it takes more than a second. */
export function Working({ children }: { children: string }) {
  const { intake: say } = useWords();
  const language = useLanguage();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className={classes.working}>
      <Loader size="1rem" color="var(--sm-accent)" aria-hidden />
      <span role="status">{children}…</span>
      {/* A reader that is told each second hears nothing else. */}
      {seconds > 0 && <span aria-hidden>{say.seconds(formatNumber(seconds, 0, language))}</span>}
    </span>
  );
}
