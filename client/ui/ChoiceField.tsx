import { Select, type SelectProps } from "@mantine/core";
import { useWords } from "../messages/useWords.ts";
import { plain } from "./plain.ts";

type Props = Omit<SelectProps, "data" | "onChange" | "value"> & {
  data: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
};

/** A choice of one, found by typing, with or without diacritics. */
export function ChoiceField({ data, ...props }: Props) {
  const { admin } = useWords();
  // The button that clears it stands beside the arrow.
  const room = props.clearable && props.value !== null ? { paddingInlineEnd: "3.75rem" } : {};
  return (
    <Select
      data={data}
      filter={({ options, search }) => {
        const sought = plain(search.trim());
        return options.filter((option) => "label" in option && plain(option.label).includes(sought));
      }}
      nothingFoundMessage={admin.noChoice}
      allowDeselect={false}
      clearButtonProps={{ "aria-label": admin.clear }}
      comboboxProps={{ withinPortal: true }}
      maxDropdownHeight={280}
      styles={{ input: { textOverflow: "ellipsis", ...room } }}
      {...props}
    />
  );
}
