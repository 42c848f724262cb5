import { CircleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import { RequestError } from "../api/fetchJson.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "./Page.module.css";

/** Why something could not be done, in the server's sentence. Whoever asked for it is led here each time anew. */
export function Failure({ error, sentence }: { error?: unknown; sentence?: string }) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error ?? sentence) box.current?.focus();
  }, [error, sentence]);
  if (!error && !sentence) return null;
  const known = error instanceof RequestError ? error : null;
  const said = known?.status === null ? words.unreachable : known?.sentence;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.failure} data-testid="failure">
      <CircleAlert size="1.1rem" aria-hidden />
      <p>
        {!sentence && known?.title && <strong>{known.title}. </strong>}
        {sentence ?? said ?? words.failed}
      </p>
    </div>
  );
}
