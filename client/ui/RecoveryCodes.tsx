import { Button, Group } from "@mantine/core";
import { Download } from "lucide-react";
import { useWords } from "../messages/useWords.ts";
import { CopyButton } from "./CopyButton.tsx";
import classes from "./SecondFactor.module.css";
import { StepHeading } from "./StepHeading.tsx";

/** Recovery codes, shown once: to copy, to download, and to say that they are kept. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const words = useWords();
  const text = `${codes.join("\n")}\n`;
  return (
    <>
      <StepHeading>{words.recoveryTitle}</StepHeading>
      <p>{words.recoveryKeep}</p>
      <ol className={classes.codes} aria-label={words.recoveryTitle} data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Group gap="xs">
        <CopyButton text={text} />
        <Button
          component="a"
          variant="default"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download={words.recoveryFile}
          leftSection={<Download size="1rem" aria-hidden />}
        >
          {words.download}
        </Button>
      </Group>
      <Button color="lotus.6" onClick={onKept}>
        {words.keptThem}
      </Button>
    </>
  );
}
