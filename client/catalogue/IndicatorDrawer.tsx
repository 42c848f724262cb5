import { Loader } from "@mantine/core";
import { useState } from "react";
import type { IndicatorSet } from "../../server/contract/indicator.ts";
import type { Text } from "../../server/contract/text.ts";
import { useIndicator } from "../api/indicators.ts";
import { useText, useWords } from "../messages/useWords.ts";
import type { Done } from "../ui/DoneNote.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { SideDrawer } from "../ui/SideDrawer.tsx";
import { DefinitionForm } from "./DefinitionForm.tsx";
import { DefinitionView } from "./DefinitionView.tsx";

type Props = {
  /** Null: closed; "new": one to be added. */
  code: string | null;
  name: Text | null;
  sets: readonly IndicatorSet[];
  onClose: () => void;
  onAdded: (code: string) => void;
};

/** One indicator: its whole definition in words, and the form that changes it. */
export function IndicatorDrawer({ code, name, sets, onClose, onAdded }: Props) {
  const { catalogue: say } = useWords().data;
  const text = useText();
  const [added, setAdded] = useState<string | null>(null);
  const title = code === "new" ? say.newIndicator : name ? text(name) : code;
  return (
    <SideDrawer title={title} onClose={onClose} testId="indicator-drawer">
      {code === "new" && (
        <DefinitionForm
          definition={null}
          sets={sets}
          onCancel={onClose}
          onSaved={(saved) => {
            setAdded(saved.code);
            onAdded(saved.code);
          }}
        />
      )}
      {code !== null && code !== "new" && (
        <Known key={code} code={code} sets={sets} done={added === code ? { sentence: say.added(code) } : null} />
      )}
    </SideDrawer>
  );
}

type KnownProps = { code: string; sets: readonly IndicatorSet[]; done: Done | null };

function Known({ code, sets, done }: KnownProps) {
  const words = useWords();
  const { data, error, refetch } = useIndicator(code);
  if (error && !data) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={words.loading} type="dots" />;
  return <DefinitionView definition={data} sets={sets} done={done} />;
}
