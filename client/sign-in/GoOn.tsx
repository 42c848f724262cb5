import { Loader } from "@mantine/core";
import { useEffect } from "react";
import { useLanguage, useWords } from "../messages/useWords.ts";
import page from "../ui/Page.module.css";

/** Leaves the pages of signing in for where the person wanted to go, keeping the language unless the way names one. */
export function GoOn({ to }: { to: string }) {
  const words = useWords();
  const language = useLanguage();
  useEffect(() => {
    const target = new URL(to, window.location.origin);
    if (language === "en" && !target.searchParams.has("lang")) target.searchParams.set("lang", language);
    // Loaded anew and in place of this page: going back does not lead through signing in again.
    window.location.replace(target);
  }, [to, language]);
  return (
    <p className={page.lead} role="status">
      <Loader type="dots" size="sm" aria-hidden /> {words.goingOn}
    </p>
  );
}
