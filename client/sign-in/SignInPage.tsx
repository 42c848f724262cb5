import { Button, Loader } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useMe } from "../api/session.ts";
import { forgetAnswers } from "../api/useChange.ts";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import { Lotus } from "../ui/Lotus.tsx";
import page from "../ui/Page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { SecondFactorSetup } from "../ui/SecondFactorSetup.tsx";
import { safeReturn } from "../view/safeReturn.ts";
import { CodeStep, StartOver } from "./CodeStep.tsx";
import { GoOn } from "./GoOn.tsx";
import { WaysIn } from "./WaysIn.tsx";

/** Leads through signing in, one step at a time, wherever it stands, and then on to where the person wanted to go. */
export function SignInPage() {
  return (
    <div className={page.step}>
      <div className={page.mark}>
        <Lotus size="3.5rem" />
      </div>
      <Step />
    </div>
  );
}

function Step() {
  const words = useWords();
  const me = useMe();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const returnTo = safeReturn(search.returnTo, window.location.origin);
  const known: Record<string, string> = words.providerProblems;
  const problem = typeof search.problem === "string" ? (known[search.problem] ?? words.signInFailed) : undefined;

  if (me.isError) return <Refusal error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Loader aria-label={words.openingSession} type="dots" mx="auto" />;
  const { stage, account } = me.data;
  if (stage === "code") return <CodeStep />;
  if (stage === "enrol") return <EnrolStep />;
  if (!account) return <WaysIn returnTo={returnTo} problem={problem} />;
  if (problem === undefined) return <GoOn to={returnTo} />;
  return (
    <>
      <PageHeading>{words.signInTitle}</PageHeading>
      <Failure sentence={problem} />
      <p className={page.lead}>{words.signedInAlready(account.name)}</p>
      <Button component="a" href={returnTo} color="lotus.6" size="md">
        {words.goOn}
      </Button>
      <StartOver />
    </>
  );
}

/** For roles that need a second factor and whoever has none yet. */
function EnrolStep() {
  const words = useWords();
  const queries = useQueryClient();
  return (
    <>
      <PageHeading>{words.enrolTitle}</PageHeading>
      <div className={page.card}>
        <SecondFactorSetup lead={words.enrolLead} onDone={() => forgetAnswers(queries)}>
          <StartOver />
        </SecondFactorSetup>
      </div>
    </>
  );
}
