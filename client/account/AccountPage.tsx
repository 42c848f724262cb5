import { Button, Loader } from "@mantine/core";
import { useMe } from "../api/session.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import page from "../ui/Page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import classes from "./AccountPage.module.css";
import { Profile } from "./Profile.tsx";
import { Security } from "./Security.tsx";
import { Sessions } from "./Sessions.tsx";
import { Tokens } from "./Tokens.tsx";

/** One's own account: who one is here, how and where one is signed in, and the tokens of one's machines. */
export function AccountPage() {
  const words = useWords();
  const me = useMe();
  if (me.data && !me.data.account) return <SignInFirst />;
  return (
    <div className={classes.page}>
      <PageHeading>{words.myAccount}</PageHeading>
      <p className={page.lead}>{words.accountLead}</p>
      {me.isError && <Refusal error={me.error} onRetry={() => void me.refetch()} />}
      {me.isPending && <Loader aria-label={words.loading} type="dots" />}
      {me.data?.account && (
        <>
          <Profile me={me.data} account={me.data.account} />
          {me.data.behind ? (
            <p className={page.note}>{words.formsHiddenWhilePreviewing}</p>
          ) : (
            <>
              <Security demo={me.data.account.demo} />
              <Sessions />
              {me.data.actions.includes("token.create") && <Tokens actions={me.data.actions} />}
            </>
          )}
        </>
      )}
    </div>
  );
}

function SignInFirst() {
  const words = useWords();
  const language = useLanguage();
  return (
    <div className={page.step}>
      <PageHeading>{words.myAccount}</PageHeading>
      <p className={page.lead}>{words.accountSignInFirst}</p>
      <Button component="a" color="lotus.6" size="md" href={`/sign-in?returnTo=/account&lang=${language}`}>
        {words.signIn}
      </Button>
    </div>
  );
}
