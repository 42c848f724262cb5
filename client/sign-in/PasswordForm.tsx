import { Button, TextInput } from "@mantine/core";
import { type SubmitEvent, useRef, useState } from "react";
import { useSignIn } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import { PasswordField } from "../ui/PasswordField.tsx";

/** E-mail address and password. */
export function PasswordForm() {
  const words = useWords();
  const signIn = useSignIn();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const noEmail = email.trim().length < 3;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (noEmail || password === "") {
      form.current?.querySelector<HTMLInputElement>(`input[name=${noEmail ? "email" : "password"}]`)?.focus();
      return;
    }
    signIn.mutate({ email: email.trim(), password }, { onError: () => setPassword("") });
    setTried(false);
  };
  return (
    <form ref={form} className={page.card} onSubmit={submit} noValidate data-testid="password-form">
      <Failure error={signIn.error} />
      <TextInput
        label={words.email}
        name="email"
        type="email"
        size="md"
        autoComplete="username"
        maxLength={254}
        value={email}
        error={tried && noEmail ? words.needEmail : null}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordField
        label={words.password}
        value={password}
        onChange={setPassword}
        error={tried && password === "" ? words.needPassword : null}
      />
      <Button type="submit" size="md" color="lotus.6" loading={signIn.isPending}>
        {words.signIn}
      </Button>
      <p className={page.note}>{words.forgotten}</p>
    </form>
  );
}
