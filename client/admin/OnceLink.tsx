import { useEffect, useRef } from "react";
import type { InvitationLink } from "../../server/contract/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { formatVietnamMoment } from "../ui/format.ts";
import classes from "../ui/Page.module.css";

/** A link for the owner of an account. The server keeps only its hash, so it cannot be shown again. */
export function OnceLink({ link, name }: { link: InvitationLink; name: string }) {
  const { admin } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, [link]);
  return (
    <div ref={box} className={classes.once} role="status" data-testid="once-link">
      <strong>{admin.linkFor(name)}</strong>
      <p>{admin.onceOnly}</p>
      <code>{link.link}</code>
      <p className={classes.note}>{admin.onceUntil(formatVietnamMoment(link.expiresAt))}</p>
      <CopyButton text={link.link} />
    </div>
  );
}
