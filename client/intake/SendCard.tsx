import { useEffect, useRef, useState } from "react";
import { type Said, useSendIntake } from "../api/intake.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import { formatNumber } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { usePageAddress } from "../view/usePageAddress.ts";
import { DropZone } from "./DropZone.tsx";

import { PasteBox } from "./PasteBox.tsx";
import { SaidFields } from "./SaidFields.tsx";
import { SendProgress } from "./SendProgress.tsx";

/** What the server takes at once. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Sends a file or a table; what it was understood to say opens when it is there. */
export function SendCard() {
  const { intake: say } = useWords();
  const language = useLanguage();
  const { change } = usePageAddress();
  const { mutate, reset, isPending, error } = useSendIntake();
  const [said, setSaid] = useState<Said>({ set: null, period: null, edition: null, status: null });
  const [share, setShare] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);
  // Whoever leaves the page has thought better of it.
  useEffect(() => () => stopping.current?.abort(), []);
  const send = (file: { name: string; text: string } | { name: string; bytes: Blob }) => {
    const size = "text" in file ? new Blob([JSON.stringify(file)]).size : file.bytes.size;
    reset();
    const megabytes = formatNumber(size / 1024 / 1024, 1, language);
    setRefused(size > MOST_BYTES ? say.tooLarge(megabytes) : null);
    if (size > MOST_BYTES) return;
    stopping.current = new AbortController();
    setShare(0);
    mutate(
      { file, said, signal: stopping.current.signal, onSent: setShare },
      { onSuccess: ({ id }) => change({ id, status: null, offset: null }, "push") },
    );
  };
  const takeFiles = (files: readonly File[]) => {
    if (files.length > 1) setRefused(say.oneFile);
    else if (files[0]) send({ name: files[0].name, bytes: files[0] });
  };
  return (
    <section className={page.card} aria-label={say.send} data-testid="send">
      <h2>{say.send}</h2>
      <Failure error={error} sentence={refused ?? undefined} />
      {isPending ? (
        <SendProgress
          share={share}
          onStop={() => {
            stopping.current?.abort();
            reset();
          }}
        />
      ) : (
        <>
          <DropZone onFiles={takeFiles} />
          <PasteBox onFiles={takeFiles} onSend={send} />
          <SaidFields said={said} onChange={setSaid} />
        </>
      )}
    </section>
  );
}
