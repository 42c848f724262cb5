import { Button } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { useWords } from "../messages/useWords.ts";

/** Copies a text and says whether it could. */
export function CopyButton({ text }: { text: string }) {
  const words = useWords();
  const [said, setSaid] = useState<"copied" | "copyFailed" | null>(null);
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setSaid(done ? "copied" : "copyFailed");
  };
  const Icon = said === "copied" ? Check : Copy;
  return (
    <>
      <Button variant="default" leftSection={<Icon size="1rem" aria-hidden />} onClick={() => void copy()}>
        {said === "copied" ? words.copied : words.copy}
      </Button>
      <span role="status" className={said === "copyFailed" ? undefined : "sm-hidden"}>
        {said && words[said]}
      </span>
    </>
  );
}
