import { Button } from "@mantine/core";
import { useState } from "react";
import type { AccountDetail } from "../../server/contract/administration.ts";
import { useChangeAccount } from "../api/administration.ts";
import { useWords } from "../messages/useWords.ts";
import { DemoAccountBadge } from "../ui/Badges.tsx";
import { formatVietnamMoment } from "../ui/format.ts";
import { ContactForm } from "./ContactForm.tsx";
import classes from "../ui/Page.module.css";
import { DoneNote } from "../ui/DoneNote.tsx";
import { StatusMark } from "./StatusMark.tsx";
import { useOrganisationName } from "./useOrganisationName.ts";

/** Who somebody is and how to reach them. */
export function AccountContact({ account, mayChange }: { account: AccountDetail; mayChange: boolean }) {
  const words = useWords();
  const { admin } = words;
  const nameOf = useOrganisationName();
  const [editing, setEditing] = useState(false);
  const change = useChangeAccount(account.id);
  const { name, email, phone, language, organisation, organisationName, createdAt, invitedUntil } = account;
  if (editing)
    return (
      <ContactForm
        start={{ name, email: email ?? "", phone: phone ?? "", organisation, language }}
        needsEmail={false}
        submitLabel={admin.save}
        pending={change.isPending}
        error={change.error}
        onSubmit={(contact) => change.mutate(contact, { onSuccess: () => setEditing(false) })}
        onCancel={() => setEditing(false)}
      />
    );
  return (
    <section className={classes.form} aria-label={admin.contact}>
      <dl className={classes.facts}>
        <dt>{words.personName}</dt>
        <dd>
          {name} {account.demo && <DemoAccountBadge />}
        </dd>
        <dt>{admin.status}</dt>
        <dd data-testid="account-status">
          <StatusMark status={account.status} />
        </dd>
        <dt>{words.email}</dt>
        <dd>{email ?? words.notGiven}</dd>
        <dt>{words.phone}</dt>
        <dd>{phone ?? words.notGiven}</dd>
        <dt>{admin.organisation}</dt>
        <dd>{organisation ? nameOf(organisation, organisationName) : admin.noOrganisation}</dd>
        <dt>{admin.language}</dt>
        <dd>{language === "vi" ? words.languageVi : words.languageEn}</dd>
        <dt>{admin.createdOn}</dt>
        <dd>{formatVietnamMoment(createdAt)}</dd>
        <dt>{admin.lastSeen}</dt>
        <dd>{account.lastSeenAt ? formatVietnamMoment(account.lastSeenAt) : admin.never}</dd>
      </dl>
      {invitedUntil && <p className={classes.note}>{admin.invitedUntil(formatVietnamMoment(invitedUntil))}</p>}
      <p className={classes.note}>{admin.readNoted}</p>
      <DoneNote done={change.isSuccess ? { sentence: admin.saved } : null} />
      {mayChange && (
        <div>
          <Button variant="default" size="xs" onClick={() => setEditing(true)}>
            {admin.edit}
          </Button>
        </div>
      )}
    </section>
  );
}
