import type { IntakeCounts, Intakes } from "../../server/contract/intake.ts";
import { useIndicators } from "../api/indicators.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import { formatNumber, formatVietnamMoment } from "../ui/format.ts";
import { StateMark } from "./StateMark.tsx";

type Row = Intakes["intakes"][number];
const SAID = ["questions", "errors", "added", "corrected", "unchanged", "leftOut"] as const;

/** The columns of the list of intakes. */
export function useIntakeColumns(): Column<Row>[] {
  const { intake: say } = useWords();
  const language = useLanguage();
  const text = useText();
  const sets = useIndicators().data?.sets;
  const titleOf = (id: string) => {
    const set = sets?.find((it) => it.id === id);
    return set ? text(set.title) : id;
  };
  const inWords = (counts: IntakeCounts, decided: boolean) => {
    // Of what is decided, questions and errors are over.
    const parts = SAID.filter((name) => counts[name] > 0 && !(decided && (name === "questions" || name === "errors")));
    const said = parts.map((name) => say.summary[name](formatNumber(counts[name], 0, language)));
    return said.length > 0 ? said.join(" · ") : say.summary.nothing;
  };
  return [
    { id: "file", title: say.file, cell: ({ filename }) => filename },
    { id: "set", title: say.set, cell: ({ set }) => (set === null ? say.several : titleOf(set)) },
    { id: "state", title: say.state, cell: ({ state }) => <StateMark state={state} /> },
    { id: "received", title: say.received, cell: ({ receivedAt }) => formatVietnamMoment(receivedAt) },
    {
      id: "sender",
      title: say.sender,
      cell: ({ mine, uploaderName }) => (mine ? say.me : (uploaderName ?? say.somebody)),
    },
    {
      id: "counts",
      title: say.counts,
      cell: ({ counts, state }) => counts && inWords(counts, state !== "review"),
    },
  ];
}
