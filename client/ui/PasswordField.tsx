import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../messages/useWords.ts";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  /** A password that is being chosen, which has to be long enough. */
  fresh?: boolean;
};

const SHORTEST = 12;

/** How many characters a password still lacks. */
export const lacking = (password: string) => Math.max(0, SHORTEST - Array.from(password).length);

/** A password, to be shown when its owner wishes. A new one says while it is typed what it still lacks. */
export function PasswordField({ label, value, onChange, error = null, fresh = false }: Props) {
  const words = useWords();
  const [visible, setVisible] = useState(false);
  const missing = lacking(value);
  return (
    <PasswordInput
      label={label}
      name={fresh ? "new-password" : "password"}
      size="md"
      autoComplete={fresh ? "new-password" : "current-password"}
      maxLength={200}
      description={fresh ? words.passwordHint : undefined}
      value={value}
      error={error ?? (fresh && value !== "" && missing > 0 ? words.passwordShort(missing) : null)}
      onChange={(event) => onChange(event.currentTarget.value)}
      visible={visible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{
        "aria-label": visible ? words.hidePassword : words.showPassword,
        "aria-hidden": false,
        tabIndex: 0,
      }}
    />
  );
}
