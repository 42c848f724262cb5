import { Anchor, Tooltip } from "@mantine/core";
import type { Source } from "../../server/contract/text.ts";
import { useWords } from "../messages/useWords.ts";
import { formatDate } from "./format.ts";
import classes from "./SourceNote.module.css";

/** Where a figure comes from, linked when the source has an address; what is to be known of it, on hover, focus or touch. */
export function SourceNote({ source, prefix = false }: { source: Source | null; prefix?: boolean }) {
  const words = useWords();
  if (!source) return <span>{words.noSource}</span>;
  const title = [source.title, source.publisher].filter(Boolean).join(", ");
  const dated = source.published ? `${title} (${formatDate(source.published)})` : title;
  const note = [source.note, source.licence].filter(Boolean).join(" · ");
  const named = source.url ? (
    <Anchor href={source.url} target="_blank" rel="noreferrer" inherit underline="always" c="inherit">
      {dated}
    </Anchor>
  ) : note ? (
    <span className={classes.noted} role="button" tabIndex={0}>
      {dated}
    </span>
  ) : (
    <span>{dated}</span>
  );
  return (
    <span>
      {prefix && `${words.source}: `}
      {note ? (
        <Tooltip label={note} multiline maw="20rem" withArrow events={{ hover: true, focus: true, touch: true }}>
          {named}
        </Tooltip>
      ) : (
        named
      )}
    </span>
  );
}

/** The shortest true word on a source, for screens where nothing can be opened: who published it, and when. */
export function shortSource({ publisher, title, published }: Source): string {
  const named = publisher ?? title;
  return published ? `${named} (${formatDate(published)})` : named;
}
