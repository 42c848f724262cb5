import { useWords } from "../messages/useWords.ts";
import classes from "./Shell.module.css";

/** What is left when the screen itself breaks: a sentence and two ways forward. Stands without theme or data. */
export function CrashScreen() {
  const words = useWords();
  return (
    <main className={classes.waiting} role="alert">
      <h1>{words.crashed}</h1>
      <button type="button" onClick={() => location.reload()}>
        {words.retry}
      </button>
      <a href="/">{words.toProvince}</a>
    </main>
  );
}
