import { Button } from "@mantine/core";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { useBeginEnrolment, useConfirmEnrolment } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { CodeField, readCode } from "./CodeField.tsx";
import { Failure } from "./Failure.tsx";
import { QrCode } from "./QrCode.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";
import classes from "./SecondFactor.module.css";
import { StepHeading } from "./StepHeading.tsx";

type Props = {
  /** Why, said before it begins. */
  lead: string;
  /** What else may be done until the codes are shown. */
  children?: ReactNode;
  /** Follows when the recovery codes are kept. */
  onDone: () => void;
};

/** Sets up a second factor: the key for an app, its first code, then the recovery codes. */
export function SecondFactorSetup({ lead, children, onDone }: Props) {
  const words = useWords();
  const begin = useBeginEnrolment();
  const confirm = useConfirmEnrolment();
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState(false);

  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onKept={onDone} />;
  if (!begin.data) {
    return (
      <>
        <p>{lead}</p>
        <Failure error={begin.error} />
        <Button color="lotus.6" loading={begin.isPending} onClick={() => begin.mutate()}>
          {words.enrolBegin}
        </Button>
        {children}
      </>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readCode(code, false);
    setWrong(read === null);
    if (read !== null) confirm.mutate(read, { onError: () => setCode("") });
  };
  const { secret, uri } = begin.data;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <StepHeading>{words.enrolScan}</StepHeading>
      <QrCode text={uri} label={words.qrLabel} />
      <div className={classes.typed}>
        <p>{words.enrolType}</p>
        <code className={classes.secret} data-testid="totp-secret">
          {secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
        </code>
      </div>
      <p>{words.enrolFirstCode}</p>
      <CodeField value={code} onChange={setCode} error={wrong ? words.needCode : null} />
      <Failure error={confirm.error} />
      <Button type="submit" color="lotus.6" loading={confirm.isPending}>
        {words.confirm}
      </Button>
      {children}
    </form>
  );
}
