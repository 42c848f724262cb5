import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { useWords } from "../messages/useWords.ts";
import { Failure } from "../ui/Failure.tsx";
import classes from "../ui/Page.module.css";
import { OrganisationField } from "./OrganisationField.tsx";

export interface Contact {
  name: string;
  email: string;
  phone: string;
  organisation: string | null;
  language: "vi" | "en";
}
type Read = Omit<Contact, "email" | "phone"> & { email: string | null; phone: string | null };
type Props = {
  start: Contact;
  needsEmail: boolean;
  submitLabel: string;
  pending: boolean;
  error: unknown;
  /** What else is asked; the form is not sent while it answers false. */
  children?: ReactNode;
  isReady?: () => boolean;
  onSubmit: (contact: Read) => void;
  onCancel: () => void;
};

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const PHONE = /^\+?[0-9][0-9 .()-]{2,30}$/;

/** Name, e-mail, telephone, organisation and language of a person. */
export function ContactForm({ start, needsEmail, children, isReady = () => true, ...props }: Props) {
  const words = useWords();
  const { admin } = words;
  const [contact, setContact] = useState(start);
  const [tried, setTried] = useState(false);
  const set = (values: Partial<Contact>) => setContact((before) => ({ ...before, ...values }));
  const [name, email, phone] = [contact.name.trim(), contact.email.trim(), contact.phone.trim()];
  const wrong = {
    name: name === "" ? admin.required : null,
    email: email === "" ? (needsEmail ? admin.required : null) : EMAIL.test(email) ? null : admin.badEmail,
    phone: phone === "" || PHONE.test(phone) ? null : admin.badPhone,
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const ready = isReady();
    if (!ready || wrong.name || wrong.email || wrong.phone) return;
    props.onSubmit({ ...contact, name, email: email || null, phone: phone || null });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Failure error={props.error} />
      <TextInput
        label={words.personName}
        autoComplete="off"
        maxLength={120}
        value={contact.name}
        error={tried && wrong.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <TextInput
          label={words.email}
          type="email"
          autoComplete="off"
          maxLength={254}
          value={contact.email}
          error={tried && wrong.email}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <TextInput
          label={words.phone}
          type="tel"
          autoComplete="off"
          maxLength={32}
          value={contact.phone}
          error={tried && wrong.phone}
          onChange={(event) => set({ phone: event.currentTarget.value })}
        />
      </div>
      <OrganisationField
        label={admin.organisation}
        none={admin.noOrganisation}
        value={contact.organisation}
        onChange={(organisation) => set({ organisation })}
      />
      <NativeSelect
        label={admin.language}
        value={contact.language}
        onChange={(event) => set({ language: event.currentTarget.value === "en" ? "en" : "vi" })}
        data={[
          { value: "vi", label: words.languageVi },
          { value: "en", label: words.languageEn },
        ]}
      />
      {children}
      <div className={classes.buttons}>
        <Button type="submit" color="lotus.6" loading={props.pending}>
          {props.submitLabel}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
