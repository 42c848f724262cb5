import { Button } from "@mantine/core";
import { FlaskConical } from "lucide-react";
import type { SignInOptions } from "../../server/contract/sign-in.ts";
import { useDemoSignIn } from "../api/session.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import page from "../ui/Page.module.css";
import classes from "./DemoAccounts.module.css";

/** In demonstration mode, a made-up account for each role. */
export function DemoAccounts({ accounts }: { accounts: SignInOptions["demo"] }) {
  const words = useWords();
  const language = useLanguage();
  const signIn = useDemoSignIn();
  if (accounts.length === 0) return null;
  return (
    <section className={`${page.card} ${classes.demo}`} aria-labelledby="demo-accounts" data-testid="demo-accounts">
      <h2 id="demo-accounts">
        <FlaskConical size="1.1rem" aria-hidden /> {words.demoAccounts}
      </h2>
      <p className={page.note}>{words.demoNote}</p>
      <Failure error={signIn.error} />
      <ul className={classes.list}>
        {accounts.map(({ role, name }) => (
          <li key={role}>
            <Button
              variant="default"
              fullWidth
              justify="flex-start"
              loading={signIn.isPending && signIn.variables === role}
              onClick={() => signIn.mutate(role)}
            >
              {name}
              {language !== "vi" && <span className={classes.role}>{words.roles[role]}</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
