import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import type { IndicatorDefinition, IndicatorTarget } from "../../server/contract/indicator.ts";
import type { GivenTarget } from "../../server/contract/indicator-edit.ts";
import { useRemoveTarget, useSetTarget } from "../api/catalogue.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { DoneNote, type Done } from "../ui/DoneNote.tsx";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import { setAgain } from "./targetDraft.ts";
import { TargetForm } from "./TargetForm.tsx";
import { TargetLine } from "./TargetLine.tsx";

const keyOf = ({ year, scope }: Pick<IndicatorTarget, "year" | "scope">) => `${year} ${scope}`;

/** What is to be reached, year by year; who may manage the indicator adds, changes and removes, and takes it back. */
export function Targets({ definition }: { definition: IndicatorDefinition }) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const text = useText();
  const { code, targets, mayManage, unit } = definition;
  const set = useSetTarget(code);
  const remove = useRemoveTarget(code);
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const undone = { onSuccess: () => setDone({ sentence: words.admin.undone }) };
  const pending = set.isPending || remove.isPending;

  const putBack = (before: IndicatorTarget | undefined, after: Pick<IndicatorTarget, "year" | "scope">) => () => {
    if (before) set.mutate(setAgain(before), undone);
    else remove.mutate(after, undone);
  };
  const save = (target: GivenTarget) => {
    const before = targets.find((one) => keyOf(one) === keyOf(target));
    remove.reset();
    set.mutate(target, {
      onSuccess: () => {
        setOpen(null);
        setDone({ sentence: say.targetSaved, undo: { label: words.admin.undo, act: putBack(before, target) } });
      },
    });
  };
  const takeAway = (target: IndicatorTarget) => {
    set.reset();
    remove.mutate(target, {
      onSuccess: () =>
        setDone({ sentence: say.targetRemoved, undo: { label: words.admin.undo, act: putBack(target, target) } }),
    });
  };
  const form = (target: IndicatorTarget | null) => (
    <TargetForm
      target={target}
      taken={targets}
      unit={text(unit)}
      pending={set.isPending}
      error={set.error}
      onSave={save}
      onCancel={() => setOpen(null)}
    />
  );
  return (
    <section className={page.part} aria-labelledby="targets" data-testid="targets">
      <h3 id="targets">{say.targets}</h3>
      <DoneNote done={done} pending={pending} />
      <Failure error={remove.error ?? (open === null ? set.error : null)} />
      {targets.length === 0 && open !== "new" && <p className={page.note}>{say.noTargets}</p>}
      <ul className={page.rows}>
        {targets.map((target) => (
          <li key={keyOf(target)}>
            {open === keyOf(target) ? (
              form(target)
            ) : (
              <TargetLine
                target={target}
                unit={text(unit)}
                onChange={mayManage ? () => setOpen(keyOf(target)) : null}
                onRemove={mayManage ? () => takeAway(target) : null}
                pending={pending}
              />
            )}
          </li>
        ))}
      </ul>
      {open === "new" && form(null)}
      {mayManage && open === null && (
        <div>
          <Button
            variant="default"
            leftSection={<Plus size="1rem" aria-hidden />}
            onClick={() => setOpen("new")}
            data-testid="add-target"
          >
            {say.addTarget}
          </Button>
        </div>
      )}
    </section>
  );
}
