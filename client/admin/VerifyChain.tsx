import { Button } from "@mantine/core";
import { Link2, ShieldAlert, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useVerifyAudit } from "../api/administration.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import { formatNumber } from "../ui/format.ts";
import classes from "./VerifyChain.module.css";

/** Looks whether the log is whole and unchanged, and says what was found. What else is done with all of it stands beside. */
export function VerifyChain({ children }: { children: ReactNode }) {
  const { admin } = useWords();
  const language = useLanguage();
  const verify = useVerifyAudit();
  const say = (count: number) => formatNumber(count, 0, language);
  const verdict = verify.data;
  const Icon = verdict?.sound ? ShieldCheck : ShieldAlert;
  return (
    <div className={classes.verify}>
      <Button
        variant="default"
        leftSection={<Link2 size="1rem" aria-hidden />}
        loading={verify.isPending}
        onClick={() => verify.mutate()}
      >
        {admin.verify}
      </Button>
      {children}
      <Failure error={verify.error} />
      <div role="status" className={classes.said} data-sound={verdict?.sound} data-testid="verdict">
        {verdict && (
          <>
            <Icon size="1.25rem" aria-hidden />
            <div>
              <p>
                {verdict.sound
                  ? admin.verifySound(say(verdict.rows))
                  : admin.verifyBroken(say(verdict.firstBreak ?? 0), say(verdict.rows))}
              </p>
              {verdict.head && (
                <p className={classes.head}>
                  {admin.verifyHead}: <code>{verdict.head}</code>
                </p>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
