import { Button } from "@mantine/core";
import type { IntakeState } from "../../server/contract/intake.ts";
import { useIntakes } from "../api/intake.ts";
import { useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { usePageAddress } from "../view/usePageAddress.ts";
import { useIntakeColumns } from "./useIntakeColumns.tsx";

const AT_ONCE = 20;
/** The server gives no more at a time. */
const MOST = 200;
const STATES: readonly IntakeState[] = ["review", "accepted", "rejected", "superseded"];

/** What was sent before; each opens again. */
export function IntakeList() {
  const { intake: say } = useWords();
  const { address, change } = usePageAddress();
  const state = STATES.find((it) => it === address.status) ?? null;
  const limit = Math.min(MOST, Math.max(AT_ONCE, Number(address.offset) || 0));
  const { data, error, refetch, isFetching } = useIntakes({ set: null, state, offset: 0, limit });
  const columns = useIntakeColumns();
  const shown = data?.intakes.length ?? 0;
  return (
    <DataTable
      caption={say.earlierCaption}
      columns={columns}
      rows={data?.intakes}
      keyOf={({ id }) => id}
      tools={
        <ChoiceField
          aria-label={say.state}
          placeholder={say.state}
          w="12rem"
          clearable
          data={STATES.map((value) => ({ value, label: say.states[value] }))}
          value={state}
          onChange={(status) => change({ status, offset: null })}
        />
      }
      onOpen={({ id }) => change({ id }, "push")}
      isMuted={(intake) => intake.state === "rejected" || intake.state === "superseded"}
      empty={state ? say.noneEarlierFits : say.noneEarlier}
      error={error}
      onRetry={() => void refetch()}
      footer={
        shown >= limit && limit < MOST ? (
          <Button
            size="xs"
            variant="default"
            loading={isFetching}
            onClick={() => change({ offset: String(limit * 2) })}
          >
            {say.more}
          </Button>
        ) : undefined
      }
      testId="intakes-table"
    />
  );
}
