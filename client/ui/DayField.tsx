import { TextInput } from "@mantine/core";
import { useWords } from "../messages/useWords.ts";
import { formatDate } from "./format.ts";
import { readDay } from "./readDay.ts";

type Props = {
  label: string;
  /** As it is typed; empty for none. */
  value: string;
  onChange: (typed: string) => void;
  /** Whether to say so when it is no day yet. */
  strict?: boolean;
  width?: string;
};

/** Where a day is typed as dd/MM/yyyy. */
export function DayField({ label, value, onChange, strict = true, width }: Props) {
  const { admin } = useWords();
  const wrong = strict && value.trim() !== "" && readDay(value) === null;
  const tidy = () => {
    const day = readDay(value);
    if (day) onChange(formatDate(day));
  };
  return (
    <TextInput
      label={label}
      placeholder={admin.dayFormat}
      autoComplete="off"
      maxLength={10}
      w={width}
      value={value}
      error={wrong ? admin.badDay : null}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={tidy}
    />
  );
}
