import { Button } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useSecondFactor, useSignOut } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { CodeField, readCode } from "../ui/CodeField.tsx";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";

/** The second step of signing in: a code of the app, or a recovery code when the app is out of reach. */
export function CodeStep() {
  const words = useWords();
  const prove = useSecondFactor();
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readCode(code, recovery);
    setWrong(read === null);
    if (read !== null) prove.mutate(read, { onError: () => setCode("") });
  };
  const change = () => {
    setRecovery(!recovery);
    setCode("");
    setWrong(false);
    prove.reset();
  };
  return (
    <>
      <PageHeading>{words.codeTitle}</PageHeading>
      <form className={page.card} onSubmit={submit} noValidate>
        <p>{recovery ? words.recoveryLead : words.codeLead}</p>
        <Failure error={prove.error} />
        <CodeField
          value={code}
          onChange={setCode}
          recovery={recovery}
          error={wrong ? (recovery ? words.needRecoveryCode : words.needCode) : null}
        />
        <Button type="submit" size="md" color="lotus.6" loading={prove.isPending}>
          {words.confirm}
        </Button>
        <Button variant="default" onClick={change}>
          {recovery ? words.useApp : words.useRecovery}
        </Button>
      </form>
      <StartOver />
    </>
  );
}

/** Leaves a sign-in that is half done. */
export function StartOver() {
  const words = useWords();
  const signOut = useSignOut();
  return (
    <Button
      variant="subtle"
      color="gray"
      c="var(--sm-muted)"
      loading={signOut.isPending}
      onClick={() => signOut.mutate()}
    >
      {words.startOver}
    </Button>
  );
}
