import { Button, Textarea, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import type { Retention } from "../../server/contract/administration.ts";
import { useChangeRetention } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { Caution } from "../ui/Badges.tsx";
import { Failure } from "../ui/Failure.tsx";
import classes from "../ui/Page.module.css";

/** Changes how long a kind of record is kept, and says why. */
export function RetentionForm({ retention, onClose }: { retention: Retention; onClose: () => void }) {
  const words = useWords();
  const { admin } = words;
  const change = useChangeRetention();
  const [days, setDays] = useState(String(retention.days));
  const [reason, setReason] = useState(retention.reason);
  const [tried, setTried] = useState(false);
  const count = /^\d{1,5}$/.test(days.trim()) ? Number(days) : 0;
  const isCount = count >= 1 && count <= 36_500;
  const why = reason.replaceAll(/\s+/g, " ").trim();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isCount && why !== "")
      change.mutate({ kind: retention.kind, days: count, reason: why }, { onSuccess: onClose });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Failure error={change.error} />
      <TextInput
        label={admin.keptDays}
        inputMode="numeric"
        maxLength={5}
        value={days}
        error={tried && !isCount ? admin.badDays : null}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      {isCount && count < retention.days && <Caution>{admin.retentionWarning}</Caution>}
      <Textarea
        label={admin.reason}
        autosize
        minRows={3}
        maxLength={500}
        value={reason}
        error={tried && why === "" ? admin.required : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" color="lotus.6" loading={change.isPending}>
          {admin.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
