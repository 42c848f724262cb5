import { useSignInOptions } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { DemoAccounts } from "./DemoAccounts.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { ProviderButtons } from "./ProviderButtons.tsx";
import classes from "./WaysIn.module.css";

/** The first step of signing in: password, provider or demonstration account. */
export function WaysIn({ returnTo, problem }: { returnTo: string; problem: string | undefined }) {
  const words = useWords();
  const options = useSignInOptions();
  return (
    <>
      <PageHeading>{words.signInTitle}</PageHeading>
      <p className={page.lead}>{words.signInLead}</p>
      <Failure sentence={problem} />
      <div className={classes.ways}>
        <div className={classes.way}>
          <PasswordForm />
          {options.isError && <Refusal error={options.error} onRetry={() => void options.refetch()} />}
          {options.data && <ProviderButtons providers={options.data.providers} returnTo={returnTo} />}
        </div>
        {options.data && <DemoAccounts accounts={options.data.demo} />}
      </div>
    </>
  );
}
