import { Button } from "@mantine/core";
import { Map as MapIcon, PencilLine } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { IndicatorDefinition, IndicatorSet } from "../../server/contract/indicator.ts";
import { useChangeIndicator } from "../api/catalogue.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Caution } from "../ui/Badges.tsx";
import { DoneNote, type Done } from "../ui/DoneNote.tsx";
import { Failure } from "../ui/Failure.tsx";
import { formatDate } from "../ui/format.ts";
import page from "../ui/Page.module.css";
import { DataLinks } from "./DataLinks.tsx";
import { definitionDraft } from "./definitionDraft.ts";
import { DefinitionFacts } from "./DefinitionFacts.tsx";
import { DefinitionForm } from "./DefinitionForm.tsx";
import { useDrafts } from "./drafts.ts";
import { changesBetween, readDraft } from "./readDraft.ts";
import { Targets } from "./Targets.tsx";
import { VersionList } from "./VersionList.tsx";

type Props = { definition: IndicatorDefinition; sets: readonly IndicatorSet[]; done: Done | null };

/** A definition in words, with its targets, its data and its versions. */
export function DefinitionView({ definition, sets, done: begin }: Props) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const { code, description, demo, classification, retiredOn, mayManage } = definition;
  const isKept = useDrafts(({ kept }) => kept[code] !== undefined);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<Done | null>(begin);
  const takeBack = useChangeIndicator(code);
  const editing = mayManage && (asked || isKept);

  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // Back from the form without having saved anything.
    if (wasEditing.current && !editing && document.activeElement === document.body) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const finish = (saved: IndicatorDefinition) => {
    const [before, after] = [definition, saved].map((one) =>
      readDraft(definitionDraft(one, language), language, false),
    );
    const back = before?.body && after?.body && changesBetween(after.body, before.body);
    setAsked(false);
    setDone({
      sentence: words.admin.saved,
      ...(back && {
        undo: {
          label: words.admin.undo,
          act: () =>
            takeBack.mutate(
              { ...back, version: saved.version },
              { onSuccess: () => setDone({ sentence: words.admin.undone }) },
            ),
        },
      }),
    });
  };
  if (editing)
    return <DefinitionForm definition={definition} sets={sets} onCancel={() => setAsked(false)} onSaved={finish} />;
  const map = `/?${new URLSearchParams({ indicator: code, ...(language === "en" ? { lang: "en" } : {}) })}`;
  return (
    <>
      <DoneNote done={done} pending={takeBack.isPending} />
      <Failure error={takeBack.error} />
      <div className={page.buttons}>
        <Button component="a" href={map} color="lotus.6" leftSection={<MapIcon size="1rem" aria-hidden />}>
          {words.showOnMap}
        </Button>
        {mayManage && (
          <Button
            ref={edit}
            variant="default"
            leftSection={<PencilLine size="1rem" aria-hidden />}
            onClick={() => setAsked(true)}
            data-testid="edit-definition"
          >
            {say.edit}
          </Button>
        )}
      </div>
      {demo && <Caution>{words.indicator.statusNotes.demo}</Caution>}
      {classification !== "public" && <Caution>{say.secret(words.classifications[classification])}</Caution>}
      {retiredOn && <Caution>{say.retired(formatDate(retiredOn))}</Caution>}
      {description && <p>{text(description)}</p>}
      <DefinitionFacts definition={definition} set={sets.find(({ id }) => id === definition.set)} />
      <Targets definition={definition} />
      <DataLinks definition={definition} />
      {mayManage && <VersionList definition={definition} sets={sets} />}
    </>
  );
}
