import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { readAccountAgain, useOwnAccount } from "../api/account.ts";
import { useWords } from "../messages/useWords.ts";
import page from "../ui/Page.module.css";
import { Refusal } from "../ui/Refusal.tsx";
import { SecondFactorSetup } from "../ui/SecondFactorSetup.tsx";
import { Success } from "../ui/Success.tsx";
import { ChangePassword } from "./ChangePassword.tsx";

/** How one signs in: password and second factor. Demonstration accounts have neither. */
export function Security({ demo }: { demo: boolean }) {
  const words = useWords();
  const own = useOwnAccount();
  return (
    <section className={page.card} aria-labelledby="security">
      <h2 id="security">{words.security}</h2>
      {demo && <p className={page.note}>{words.demoNoSecrets}</p>}
      {!demo && own.isError && <Refusal error={own.error} onRetry={() => void own.refetch()} />}
      {!demo && own.isPending && <p>{words.loading}</p>}
      {!demo && own.data && (
        <>
          <SecondFactor on={own.data.hasSecondFactor} />
          <ChangePassword hasPassword={own.data.hasPassword} email={own.data.email} />
        </>
      )}
    </section>
  );
}

function SecondFactor({ on }: { on: boolean }) {
  const words = useWords();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const Icon = on ? ShieldCheck : ShieldAlert;
  const finish = () => {
    setOpen(false);
    setDone(true);
    readAccountAgain(queries);
  };
  return (
    <div className={page.part} data-testid="second-factor">
      <h3>{words.secondFactor}</h3>
      <p>
        <Icon size="1em" aria-hidden color={on ? "var(--sm-good)" : "var(--sm-watch)"} />{" "}
        {on ? words.secondFactorOn : words.secondFactorOff}
      </p>
      <Success>{done && words.secondFactorSet}</Success>
      {!on && !open && !done && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {words.enrolTitle}
        </Button>
      )}
      {open && (
        <div className={page.form}>
          <SecondFactorSetup lead={words.enrolNeeds} onDone={finish} />
        </div>
      )}
    </div>
  );
}
