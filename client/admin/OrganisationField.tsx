import { useOrganisations } from "../api/administration.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { ChoiceField } from "../ui/ChoiceField.tsx";

type Props = {
  label: string;
  value: string | null;
  onChange: (id: string | null) => void;
  /** What choosing none is called; without it one must be chosen. */
  none?: string;
  except?: string | null;
  description?: string;
  error?: string | null;
  bare?: boolean;
  disabled?: boolean;
};

/** One of the organisations that the person may see. */
export function OrganisationField({ label, value, onChange, none, except, bare, ...rest }: Props) {
  const { admin } = useWords();
  const text = useText();
  const { data } = useOrganisations();
  const known = (data?.organisations ?? []).filter(({ id }) => id !== except);
  const choices = known.map(({ id, name }) => ({ value: id, label: `${text(name)} (${id})` }));
  // One that the person may not see still stands where it was set.
  const foreign = value !== null && !known.some(({ id }) => id === value) ? [{ value, label: value }] : [];
  return (
    <ChoiceField
      {...(bare ? { "aria-label": label } : { label })}
      searchable
      clearable={none !== undefined}
      placeholder={none ?? admin.choose}
      data={[...foreign, ...choices]}
      value={value}
      onChange={onChange}
      {...rest}
    />
  );
}
