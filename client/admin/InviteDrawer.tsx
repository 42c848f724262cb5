import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useInvite } from "../api/administration.ts";
import { useMe } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import classes from "../ui/Page.module.css";
import { SideDrawer } from "../ui/SideDrawer.tsx";
import { assignmentDraft, readAssignment } from "./assignmentDraft.ts";
import { AssignmentFields } from "./AssignmentFields.tsx";
import { ContactForm } from "./ContactForm.tsx";
import { OnceLink } from "./OnceLink.tsx";

/** Makes an account, with a role if wanted, and shows the link for its owner once. */
export function InviteDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { admin } = useWords();
  return (
    <SideDrawer title={opened ? admin.invite : null} onClose={onClose} testId="invite-drawer">
      {opened && <Invite onClose={onClose} />}
    </SideDrawer>
  );
}

function Invite({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const { admin } = words;
  const invite = useInvite();
  const { data: me } = useMe();
  const home = me?.roles[0]?.organisation ?? null;
  const [withRole, setWithRole] = useState(false);
  const [role, setRole] = useState(() => assignmentDraft(home));
  const [tried, setTried] = useState(false);
  if (invite.data)
    return (
      <>
        <OnceLink link={invite.data} name={invite.variables?.name ?? ""} />
        <div>
          <Button color="lotus.6" onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </>
    );
  const read = withRole ? readAssignment(role) : null;
  return (
    <>
      <p className={classes.note}>{admin.inviteLead}</p>
      <ContactForm
        start={{ name: "", email: "", phone: "", organisation: home, language: "vi" }}
        needsEmail
        submitLabel={admin.createLink}
        pending={invite.isPending}
        error={invite.error}
        isReady={() => {
          setTried(true);
          return !withRole || read !== null;
        }}
        onSubmit={({ email, ...contact }) =>
          invite.mutate({ ...contact, email: email ?? "", assignments: read ? [read] : [] })
        }
        onCancel={onClose}
      >
        <Checkbox
          label={admin.giveRoleNow}
          color="lotus.6"
          checked={withRole}
          onChange={(event) => setWithRole(event.currentTarget.checked)}
        />
        {withRole && <AssignmentFields draft={role} onChange={setRole} strict={tried} />}
      </ContactForm>
    </>
  );
}
