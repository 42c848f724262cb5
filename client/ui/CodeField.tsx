import { TextInput } from "@mantine/core";
import { useWords } from "../messages/useWords.ts";

type Props = { value: string; onChange: (value: string) => void; error: string | null; recovery?: boolean };

/** Where the code of an authenticator app is typed, or a recovery code. Browsers may offer what they received. */
export function CodeField({ value, onChange, error, recovery = false }: Props) {
  const words = useWords();
  return (
    <TextInput
      label={recovery ? words.recoveryCode : words.code}
      name="code"
      size="md"
      autoComplete="one-time-code"
      autoCapitalize={recovery ? "characters" : "off"}
      spellCheck={false}
      inputMode={recovery ? "text" : "numeric"}
      maxLength={recovery ? 24 : 8}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      styles={{ input: { letterSpacing: "0.12em", fontWeight: 600 } }}
    />
  );
}

/** The code without the spaces of people and apps; null when it is none. */
export function readCode(typed: string, recovery: boolean): string | null {
  const code = typed.replaceAll(/\s/g, "");
  return (recovery ? /^[A-Za-z2-7-]{16,20}$/ : /^\d{6}$/).test(code) ? code : null;
}
