import { Button } from "@mantine/core";
import { Eye } from "lucide-react";
import { useEndPreview, useMe } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "./PreviewBanner.module.css";

/** Says all the while that this is what another person sees, and ends it. */
export function PreviewBanner() {
  const words = useWords();
  const { data: me } = useMe();
  const end = useEndPreview();
  if (!me?.behind) return null;
  return (
    <section className={classes.banner} role="status" data-testid="preview-banner">
      <Eye size="1.15rem" aria-hidden />
      <p>{words.previewing(me.account?.name ?? "?")}</p>
      <Button size="compact-md" variant="default" loading={end.isPending} onClick={() => end.mutate()}>
        {words.endPreview}
      </Button>
      {end.isError && <p role="alert">{words.failed}</p>}
    </section>
  );
}
