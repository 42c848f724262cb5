import { Button } from "@mantine/core";
import { Eye } from "lucide-react";
import { useState } from "react";
import type { AccountDetail } from "../../server/contract/administration.ts";
import { useChangeAccount, useNewLink, usePreview, useResetSecondFactor } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { ConfirmButton } from "../ui/ConfirmButton.tsx";
import { Failure } from "../ui/Failure.tsx";
import classes from "../ui/Page.module.css";
import { DoneNote, type Done } from "../ui/DoneNote.tsx";
import { OnceLink } from "./OnceLink.tsx";

type Props = { account: AccountDetail; mayManage: boolean; mayPreview: boolean };

/** Helping somebody in, keeping them out, and looking with their eyes. */
export function AccountAccess({ account, mayManage, mayPreview }: Props) {
  const { admin } = useWords();
  const { id, name, status, hasSecondFactor } = account;
  const change = useChangeAccount(id);
  const link = useNewLink(id);
  const reset = useResetSecondFactor(id);
  const preview = usePreview();
  const [done, setDone] = useState<Done | null>(null);
  const open = status === "invited" || status === "active";
  if ((!mayManage && !mayPreview) || status === "erased") return null;
  const say = (sentence: string) => () => setDone({ sentence });
  return (
    <section className={classes.part} aria-labelledby="access" data-testid="access">
      <h3 id="access">{admin.access}</h3>
      <DoneNote done={done} />
      <Failure error={preview.error ?? (status === "disabled" ? change.error : null)} />
      {link.data && open && <OnceLink link={link.data} name={name} />}
      <div className={classes.buttons}>
        {mayPreview && status === "active" && (
          <Button
            variant="default"
            leftSection={<Eye size="1rem" aria-hidden />}
            loading={preview.isPending}
            onClick={() => preview.mutate(id)}
          >
            {admin.preview}
          </Button>
        )}
        {mayManage && open && (
          <ConfirmButton
            sentence={admin.newLinkSure(name)}
            pending={link.isPending}
            error={link.error}
            onConfirm={() => link.mutateAsync()}
          >
            {admin.newLink}
          </ConfirmButton>
        )}
        {mayManage && hasSecondFactor && (
          <ConfirmButton
            sentence={admin.resetSecondFactorSure(name)}
            pending={reset.isPending}
            error={reset.error}
            onConfirm={() => reset.mutateAsync().then(say(admin.secondFactorReset))}
          >
            {admin.resetSecondFactor}
          </ConfirmButton>
        )}
        {mayManage && open && (
          <ConfirmButton
            sentence={admin.disableSure(name)}
            pending={change.isPending}
            error={change.error}
            onConfirm={() => change.mutateAsync({ status: "disabled" }).then(say(admin.disabled))}
          >
            {admin.disable}
          </ConfirmButton>
        )}
        {mayManage && status === "disabled" && (
          <Button
            variant="default"
            loading={change.isPending}
            onClick={() => change.mutate({ status: "active" }, { onSuccess: say(admin.enabled) })}
          >
            {admin.enable}
          </Button>
        )}
      </div>
    </section>
  );
}
