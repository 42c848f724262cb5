import { Button, CloseButton } from "@mantine/core";
import { useWords } from "../messages/useWords.ts";
import { useGlance } from "../view/glance.ts";
import classes from "./NoticeCard.module.css";

/** Says when a place has several counterparts, and lets the person choose. */
export function NoticeCard({ onOpen }: { onOpen: (code: string, edition: string) => void }) {
  const words = useWords();
  const { notice, set } = useGlance();
  if (!notice) return null;
  return (
    <section className={classes.card} role="status" data-testid="edition-notice">
      <div className={classes.head}>
        <p>{notice.text}</p>
        <CloseButton aria-label={words.close} onClick={() => set({ notice: null })} />
      </div>
      <div className={classes.choices}>
        {notice.candidates.map((link) => (
          <Button key={link.code} size="compact-sm" variant="default" onClick={() => onOpen(link.code, link.edition)}>
            {link.fullName}
            {link.relation === "partial" && ` (${words.partly})`}
          </Button>
        ))}
      </div>
    </section>
  );
}
