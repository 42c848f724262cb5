import { useRef, useState } from "react";
import type { ChangeMapping, Review } from "../../server/contract/intake.ts";
import { useChangeMapping } from "../api/intake.ts";
import type { Done } from "../ui/DoneNote.tsx";
import { useWords } from "../messages/useWords.ts";

const merged = (before: ChangeMapping, more: ChangeMapping): ChangeMapping => ({
  ...before,
  ...more,
  ...((before.answers ?? more.answers) && { answers: { ...before.answers, ...more.answers } }),
});
const isEmpty = (change: ChangeMapping) => Object.keys(change).length === 0;

/**
 * Changes how an intake is meant, each at once. What is said while the server works on another goes together after it, so that
 * answering twenty questions of a large file does not take twenty turns.
 */
export function useReviewChanges(review: Review) {
  const { intake: say } = useWords();
  const { mutateAsync, error } = useChangeMapping(review.id);
  const said = useRef<ChangeMapping>({});
  const running = useRef(false);
  /** What the review does not show yet. */
  const [waiting, setWaiting] = useState<ChangeMapping>({});
  const [done, setDone] = useState<Done | null>(null);

  const run = async () => {
    if (running.current) return;
    running.current = true;
    try {
      while (!isEmpty(said.current)) {
        const body = said.current;
        said.current = {};
        await mutateAsync(body);
        setWaiting(said.current);
      }
    } catch {
      // The failure is shown; nothing of it holds.
      said.current = {};
      setWaiting({});
      setDone(null);
    } finally {
      running.current = false;
    }
  };
  /** `before`: what takes it back. */
  const change = (more: ChangeMapping, sentence: string, before: ChangeMapping | null) => {
    said.current = merged(said.current, more);
    setWaiting((now) => merged(now, more));
    setDone({
      sentence,
      ...(before && { undo: { label: say.undo, act: () => change(before, say.undone, null) } }),
    });
    void run();
  };
  const leftNow = waiting.leaveOut ?? review.given.leaveOut;
  const answers = { ...review.answers, ...waiting.answers };
  return {
    change,
    /** Answers one question; null takes the answer back. */
    answer: (question: string, answer: string | null, sentence: string) =>
      change({ answers: { [question]: answer } }, sentence, { answers: { [question]: answers[question] ?? null } }),
    leaveOut: (left: Review["given"]["leaveOut"], sentence: string) =>
      change({ leaveOut: left }, sentence, { leaveOut: leftNow }),
    /** What is left out, as far as it was said. */
    left: leftNow,
    /** Questions that were answered and are still in the review. */
    answering: waiting.answers ?? {},
    pending: !isEmpty(waiting),
    done,
    error,
  };
}
export type ReviewChanges = ReturnType<typeof useReviewChanges>;
