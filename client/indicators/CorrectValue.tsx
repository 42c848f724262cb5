import { Button, Select, Stack, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { Indicator, IndicatorDefinition } from "../../server/contract/indicator.ts";
import type { ReportedStatus } from "../../server/contract/intake.ts";
import { useRecordValue } from "../api/values.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import { Success } from "../ui/Success.tsx";
import { readNumber } from "../ui/readNumber.ts";

type Props = {
  indicator: Indicator & Pick<IndicatorDefinition, "numerator" | "denominator" | "factor">;
  edition: string;
  unit: string;
  period: string;
};

const STATUSES: ReportedStatus[] = ["official", "preliminary", "estimate"];
const WITHOUT = ["not-reported", "not-applicable"] as const;

/** Corrects what is known of a unit for a period: what stood before is kept beside it, with the reason given. */
export function CorrectValue({ indicator, edition, unit, period }: Props) {
  const words = useWords();
  const say = words.indicator;
  const text = useText();
  const language = useLanguage();
  const record = useRecordValue();
  const ratio = indicator.aggregation === "ratio" && indicator.denominator !== null;
  const [kind, setKind] = useState<"value" | (typeof WITHOUT)[number]>("value");
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [status, setStatus] = useState<ReportedStatus>("official");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const [numerator, denominator] = [readNumber(first, language), readNumber(second, language)];
  const known = kind === "value";
  const sound = !known || (numerator !== null && (!ratio || (denominator !== null && denominator > 0)));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!sound || note.trim() === "") return;
    const parts = ratio
      ? { value: (numerator! / denominator!) * indicator.factor, numerator, denominator }
      : { value: numerator };
    record.mutate({
      indicator: indicator.code,
      unit: { edition, code: unit },
      period,
      note: note.trim(),
      status,
      ...(known ? parts : { value: null, missing: kind }),
    });
  };
  const wrong = (value: number | null) => (tried && value === null ? say.needNumber : null);
  return (
    <form onSubmit={submit} noValidate data-testid="correct-value">
      <Stack gap="0.5rem">
        <Failure error={record.error} />
        <Select
          size="xs"
          label={say.correctKind}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={kind}
          onChange={(value) => setKind(value ?? "value")}
          data={[
            { value: "value" as const, label: say.correctTo },
            ...WITHOUT.map((value) => ({ value, label: words.missings[value] })),
          ]}
        />
        {known && (
          <TextInput
            size="xs"
            inputMode="decimal"
            label={ratio ? text(indicator.numerator!) : `${say.correctTo} (${text(indicator.unit)})`}
            value={first}
            error={wrong(numerator)}
            onChange={(event) => setFirst(event.currentTarget.value)}
            data-testid="new-value"
          />
        )}
        {known && ratio && (
          <TextInput
            size="xs"
            inputMode="decimal"
            label={text(indicator.denominator!)}
            value={second}
            error={wrong(denominator)}
            onChange={(event) => setSecond(event.currentTarget.value)}
            data-testid="new-denominator"
          />
        )}
        <Select
          size="xs"
          label={say.correctStatus}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={status}
          onChange={(value) => setStatus(value ?? "official")}
          data={STATUSES.map((value) => ({ value, label: words.statuses[value] }))}
        />
        <TextInput
          size="xs"
          label={say.correctNote}
          maxLength={500}
          value={note}
          error={tried && note.trim() === "" ? say.needNote : null}
          onChange={(event) => setNote(event.currentTarget.value)}
          data-testid="new-note"
        />
        <Success>{record.isSuccess && say.valueRecorded}</Success>
        <Button type="submit" size="xs" color="lotus.6" loading={record.isPending} data-testid="record-value">
          {say.correct}
        </Button>
      </Stack>
    </form>
  );
}
