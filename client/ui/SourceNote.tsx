import { Anchor } from "@mantine/core";
import type { Source } from "../../server/contract/text.ts";
import { useWords } from "../messages/useWords.ts";
import { formatDate } from "./format.ts";

/** Where a figure comes from, linked when the source has an address. */
export function SourceNote({ source, prefix = false }: { source: Source | null; prefix?: boolean }) {
  const words = useWords();
  if (!source) return <span>{words.noSource}</span>;
  const title = [source.title, source.publisher].filter(Boolean).join(", ");
  const dated = source.published ? `${title} (${formatDate(source.published)})` : title;
  return (
    <span title={[source.note, source.licence].filter(Boolean).join(" · ") || undefined}>
      {prefix && `${words.source}: `}
      {source.url ? (
        <Anchor href={source.url} target="_blank" rel="noreferrer" inherit underline="always" c="inherit">
          {dated}
        </Anchor>
      ) : (
        dated
      )}
    </span>
  );
}
