import { Button } from "@mantine/core";
import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import page from "../ui/Page.module.css";
import { SourceNote } from "../ui/SourceNote.tsx";
import { aimWords } from "./definitionWords.ts";

type Props = {
  target: IndicatorTarget;
  unit: string;
  /** Null: the person may not. */
  onChange: (() => void) | null;
  onRemove: (() => void) | null;
  pending: boolean;
};

/** One target: how much, until when, whose, and which document says so. */
export function TargetLine({ target, unit, onChange, onRemove, pending }: Props) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const language = useLanguage();
  const text = useText();
  const { year, scope, proposed, note, source } = target;
  const when = `${say.endOf(String(year))}, ${words.indicator.scopes[scope]}`;
  return (
    <>
      <div>
        <strong>{aimWords(target, unit, language)}</strong> {proposed && <Tag>{words.indicator.proposed}</Tag>}
        <p>{when}</p>
        {note && <p>{text(note)}</p>}
        <p>
          <SourceNote source={source} />
        </p>
      </div>
      {onChange && onRemove && (
        <div className={page.buttons} style={{ flex: "none" }}>
          <Button size="xs" variant="default" aria-label={say.changeTargetOf(when)} onClick={onChange}>
            {say.changeTarget}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={say.removeTargetOf(when)}
            loading={pending}
            onClick={onRemove}
          >
            {say.removeTarget}
          </Button>
        </div>
      )}
    </>
  );
}
