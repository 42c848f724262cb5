import { Anchor } from "@mantine/core";
import { useWords } from "../messages/useWords.ts";

/** Whom the licences of the map's own data want named wherever it is shown. */
export function Credit() {
  const words = useWords();
  return (
    <Anchor
      href="https://www.openstreetmap.org/copyright"
      target="_blank"
      rel="noreferrer"
      c="inherit"
      fz="0.75rem"
      underline="always"
      title={words.creditTitle}
    >
      {words.credit}
    </Anchor>
  );
}
