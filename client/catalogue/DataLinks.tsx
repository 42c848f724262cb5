import { Anchor, Button } from "@mantine/core";
import { Download } from "lucide-react";
import type { IndicatorDefinition } from "../../server/contract/indicator.ts";
import { valuesPath } from "../api/indicators.ts";
import { useEditions } from "../api/queries.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import page from "../ui/Page.module.css";
import classes from "./Catalogue.module.css";

/** Where the figures of an indicator are had: by programs and as files. */
export function DataLinks({ definition: { code, level } }: { definition: IndicatorDefinition }) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const text = useText();
  // The last edition is the one that holds.
  const edition = useEditions().data?.editions.at(-1);
  if (!edition) return null;
  const question = { edition: edition.id, level };
  const address = new URL(valuesPath(code, question), window.location.origin).href;
  return (
    <section className={page.part} aria-labelledby="data-links" data-testid="data-links">
      <h3 id="data-links">{say.dataOf}</h3>
      <p className={page.note}>
        {say.dataLead(words.indicator.levelIn(words.indicator.levels[level], text(edition.title)))}
      </p>
      <div className={page.buttons}>
        {(["csv", "xlsx"] as const).map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            href={valuesPath(code, { ...question, format })}
            download
            leftSection={<Download size="1rem" aria-hidden />}
          >
            {words.indicator.download(format.toUpperCase())}
          </Button>
        ))}
      </div>
      <p className={page.note}>
        {say.address} ·{" "}
        <Anchor href="/docs" inherit c="inherit" underline="always">
          {say.documentation}
        </Anchor>
      </p>
      <div className={classes.address}>
        <code>{address}</code>
        <CopyButton text={address} />
      </div>
    </section>
  );
}
