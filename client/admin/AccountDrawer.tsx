import { Loader } from "@mantine/core";
import { useAccountDetail } from "../api/administration.ts";
import { useMe } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { Refusal } from "../ui/Refusal.tsx";
import { AccountAccess } from "./AccountAccess.tsx";
import { AccountAssignments } from "./AccountAssignments.tsx";
import { AccountContact } from "./AccountContact.tsx";
import { AccountSessions } from "./AccountSessions.tsx";
import classes from "../ui/Page.module.css";
import { SideDrawer } from "../ui/SideDrawer.tsx";

type Props = { id: string | null; name: string | undefined; onClose: () => void };

/** One account with all that it holds, and what can be done with it. */
export function AccountDrawer({ id, name, onClose }: Props) {
  const words = useWords();
  const title = name ?? words.account;
  return (
    <SideDrawer title={id === null ? null : title} onClose={onClose} testId="account-drawer">
      {id !== null && <Detail key={id} id={id} />}
    </SideDrawer>
  );
}

function Detail({ id }: { id: string }) {
  const words = useWords();
  const { admin } = words;
  const { data: account, error, refetch } = useAccountDetail(id);
  const { data: me } = useMe();
  if (error && !account) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!account || !me) return <Loader aria-label={words.loading} type="dots" />;
  const self = me.account?.id === id;
  const may = {
    manage: account.manageable && me.actions.includes("account.manage"),
    assign: me.actions.includes("role.assign") && account.status !== "erased",
    endSessions: me.actions.includes("session.manage"),
    preview: me.actions.includes("account.preview"),
  };
  return (
    <>
      {self && <p className={classes.note}>{admin.yourself}</p>}
      {!self && !account.manageable && <p className={classes.note}>{admin.notYours}</p>}
      <AccountContact account={account} mayChange={may.manage} />
      <AccountAssignments account={account} mayAssign={may.assign} />
      {!self && <AccountAccess account={account} mayManage={may.manage} mayPreview={may.preview} />}
      <AccountSessions account={account} mayEnd={may.endSessions && !self} />
    </>
  );
}
