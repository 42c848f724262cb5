import { Select, type SelectProps } from "@mantine/core";
import { useState } from "react";
import type { Cycle } from "../../server/contract/indicator.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { periodWords } from "../ui/periodWords.ts";
import { plain } from "../ui/plain.ts";
import { useAtOnce } from "./useAtOnce.ts";
import { readPeriod } from "./readPeriod.ts";
import { recentPeriods, todayInVietnam } from "./recentPeriods.ts";

type Props = Pick<SelectProps, "label" | "placeholder" | "aria-label"> & {
  value: string | null;
  onChange: (period: string | null) => void;
  cycles?: readonly Cycle[] | undefined;
  /** Opened by a button. */
  atOnce?: boolean;
};

const ALL: readonly Cycle[] = ["month", "quarter", "year", "week"];

/** A period: one of the last, or any other as people write it. */
export function PeriodField({ value, onChange, cycles = ALL, atOnce = false, ...field }: Props) {
  const { intake: say, admin } = useWords();
  const language = useLanguage();
  const input = useAtOnce(atOnce);
  const [typed, setTyped] = useState("");
  const read = readPeriod(typed);
  const periods = new Set([
    ...(value ? [value] : []),
    ...(read ? [read] : []),
    ...recentPeriods(todayInVietnam(), cycles),
  ]);
  return (
    <Select
      {...field}
      ref={input}
      defaultDropdownOpened={atOnce}
      placeholder={field.placeholder ?? say.periodHint}
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ "aria-label": admin.clear }}
      comboboxProps={{ withinPortal: true }}
      maxDropdownHeight={280}
      data={[...periods].map((period) => ({ value: period, label: periodWords(period, language) }))}
      filter={({ options, search }) => {
        const sought = plain(search.trim());
        return options.filter(
          (option) => "value" in option && (option.value === read || plain(option.label).includes(sought)),
        );
      }}
      nothingFoundMessage={say.periodNone}
      value={value}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}
