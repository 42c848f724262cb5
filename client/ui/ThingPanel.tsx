import { Button, Skeleton, Stack } from "@mantine/core";
import { ArrowLeft } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { useWords } from "../messages/useWords.ts";
import { DemoBadge } from "./Badges.tsx";
import { Refusal } from "./Refusal.tsx";
import classes from "./Thing.module.css";
import { useTakeFocus } from "./useTakeFocus.ts";

type Props = {
  testId: string;
  /** Tells this thing from others: the focus goes to its name when it is another. */
  focus: string;
  /** As it was answered, the same object until it is answered anew. */
  thing: object | undefined;
  onBack: () => void;
  /** What is asked of the server for it. */
  asked: { isError: boolean; error: Error | null; refetch: () => unknown };
  /** How high what is awaited will be; null once nothing is. */
  awaited: readonly { h: string; w?: string }[] | null;
  /** Null where there is no such thing; `noSuch` says so once that is known. */
  heading: { kind: string; name: string; demo: boolean } | null;
  noSuch: string | null;
  children: ReactNode;
};

/** The panel of one thing of the map: the way back, what it is, and what is said while it comes or when it does not. */
export function ThingPanel({ testId, focus, thing, onBack, asked, awaited, heading, noSuch, children }: Props) {
  const words = useWords();
  const name = useRef<HTMLHeadingElement>(null);
  useTakeFocus(name, focus, thing);
  return (
    <article data-testid={testId}>
      <div className={classes.back}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<ArrowLeft size="0.95rem" aria-hidden />}
          onClick={onBack}
        >
          {words.backToUnit}
        </Button>
      </div>
      {asked.isError && <Refusal error={asked.error} onRetry={() => void asked.refetch()} />}
      {awaited && (
        <Stack p="md" gap="sm" role="status" aria-label={words.loading}>
          {awaited.map((size) => (
            <Skeleton key={size.h} {...size} />
          ))}
        </Stack>
      )}
      {noSuch && <p className={classes.note}>{noSuch}</p>}
      {heading && (
        <>
          <header className={classes.heading}>
            <p className={classes.kind}>{heading.kind}</p>
            <h2 ref={name} tabIndex={-1}>
              {heading.name}
            </h2>
            {heading.demo && <DemoBadge />}
          </header>
          {children}
        </>
      )}
    </article>
  );
}
