import { Button } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useChangePassword } from "../api/account.ts";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import { lacking, PasswordField } from "../ui/PasswordField.tsx";
import { Success } from "../ui/Success.tsx";

/** A new password, given the current one where there is one. */
export function ChangePassword({ hasPassword, email }: { hasPassword: boolean; email: string | null }) {
  const words = useWords();
  const change = useChangePassword();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if ((hasPassword && current === "") || lacking(next) > 0) return;
    const clear = () => {
      setCurrent("");
      setNext("");
      setTried(false);
    };
    change.mutate({ current: hasPassword ? current : null, next }, { onSuccess: clear });
  };
  return (
    <div className={page.part} data-testid="change-password">
      <h3>{hasPassword ? words.changePassword : words.choosePassword}</h3>
      <p className={page.note}>{hasPassword ? words.passwordEndsSessions : words.passwordNone}</p>
      <form className={page.form} onSubmit={submit} noValidate>
        <Failure error={change.error} />
        {email && <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />}
        {hasPassword && (
          <PasswordField
            label={words.currentPassword}
            value={current}
            onChange={setCurrent}
            error={tried && current === "" ? words.needPassword : null}
          />
        )}
        <PasswordField
          label={words.newPassword}
          value={next}
          onChange={setNext}
          fresh
          error={tried && next === "" ? words.needPassword : null}
        />
        <Success>{change.isSuccess && words.passwordChanged}</Success>
        <div>
          <Button type="submit" color="lotus.6" loading={change.isPending}>
            {hasPassword ? words.changePassword : words.choosePassword}
          </Button>
        </div>
      </form>
    </div>
  );
}
