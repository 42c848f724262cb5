import { Button, Loader } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { RequestError } from "../api/fetchJson.ts";
import { useAcceptInvitation, useInvitation, useMe, useSignInOptions } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { formatMoment } from "../ui/format.ts";
import { Failure } from "../ui/Failure.tsx";
import { Lotus } from "../ui/Lotus.tsx";
import page from "../ui/Page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { lacking, PasswordField } from "../ui/PasswordField.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { GoOn } from "./GoOn.tsx";
import { ProviderButtons } from "./ProviderButtons.tsx";

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Where an invitation leads. Its token stands behind the # of the address, which browsers tell nobody. */
export function InvitationPage() {
  const hash = useLocation({ select: (location) => location.hash });
  const token = TOKEN.test(hash) ? hash : null;
  const [accepted, setAccepted] = useState(false);
  return (
    <div className={page.step}>
      <div className={page.mark}>
        <Lotus size="3.5rem" />
      </div>
      {/* The steps after the password, if any, are those of every sign-in. */}
      {accepted ? <GoOn to="/sign-in" /> : <Greeting token={token} onAccepted={() => setAccepted(true)} />}
    </div>
  );
}

type Props = { token: string | null; onAccepted: () => void };

function Greeting({ token, onAccepted }: Props) {
  const words = useWords();
  const { data: me } = useMe();
  const invitation = useInvitation(token);
  const options = useSignInOptions();
  if (token === null) return <Over sentence={words.invitationMissing} />;
  if (invitation.isError) return <Over error={invitation.error} onRetry={() => void invitation.refetch()} />;
  if (!invitation.data) return <Loader aria-label={words.invitationOpening} type="dots" mx="auto" />;
  const { name, email, expiresAt } = invitation.data;
  return (
    <>
      <PageHeading>{words.invitationTitle(name)}</PageHeading>
      <p className={page.lead}>{words.invitationLead(formatMoment(expiresAt))}</p>
      {/* This may be somebody else's browser. */}
      {me?.account && <p className={page.lead}>{words.invitationReplaces(me.account.name)}</p>}
      <ChoosePassword token={token} email={email} onAccepted={onAccepted} />
      {options.data && <ProviderButtons providers={options.data.providers} invitation={token} />}
    </>
  );
}

/** Without a token there is nothing to ask; a link that is over stays so; only a missing answer is worth asking again. */
function Over({ sentence, error, onRetry }: { sentence?: string; error?: Error; onRetry?: () => void }) {
  const words = useWords();
  const again = error instanceof RequestError && error.status !== null && error.status < 500 ? undefined : onRetry;
  return (
    <>
      <PageHeading>{words.invitationPlain}</PageHeading>
      {again ? (
        <Refusal error={error} sentence={words.invitationFailed} onRetry={again} />
      ) : (
        <Failure error={error} sentence={sentence} />
      )}
    </>
  );
}

type ChooseProps = { token: string; email: string | null; onAccepted: () => void };

function ChoosePassword({ token, email, onAccepted }: ChooseProps) {
  const words = useWords();
  const accept = useAcceptInvitation();
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (lacking(password) === 0) accept.mutate({ token, password }, { onSuccess: onAccepted });
  };
  return (
    <form className={page.card} onSubmit={submit} noValidate>
      <h2>{words.choosePassword}</h2>
      <Failure error={accept.error} />
      {/* So that what keeps passwords knows whose this one is. */}
      {email && <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />}
      <PasswordField
        label={words.newPassword}
        value={password}
        onChange={setPassword}
        fresh
        error={tried && password === "" ? words.needPassword : null}
      />
      <Button type="submit" size="md" color="lotus.6" loading={accept.isPending}>
        {words.setPassword}
      </Button>
    </form>
  );
}
