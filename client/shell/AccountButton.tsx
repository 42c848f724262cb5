import { ActionIcon, Popover, Tooltip } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { ChartNoAxesColumn, LogOut, Settings2, UserRound } from "lucide-react";
import type { Action } from "../../server/contract/access.ts";
import type { Me } from "../../server/contract/sign-in.ts";
import { useMe, useSignOut } from "../api/session.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import { DemoAccountBadge } from "../ui/Badges.tsx";
import { Failure } from "../ui/Failure.tsx";
import { useAddress } from "../view/useAddress.ts";
import classes from "./AccountButton.module.css";

const FOR_ADMINISTRATION: readonly Action[] = ["account.read", "organisation.manage", "layer.classify", "audit.read"];

/** Who is signed in, and the way in and out. */
export function AccountButton() {
  const { data: me } = useMe();
  return me?.account ? <AccountMenu me={me} account={me.account} /> : <SignInLink />;
}

/** Where a page beside the map is, in the language and theme of this one. */
function useBeside(): (path: string, more?: Record<string, string>) => string {
  const language = useLanguage();
  const { theme } = useAddress();
  return (path, more = {}) => {
    const query = new URLSearchParams({
      ...more,
      ...(language === "en" ? { lang: language } : {}),
      ...(theme ? { theme } : {}),
    });
    return query.size > 0 ? `${path}?${query}` : path;
  };
}

function SignInLink() {
  const words = useWords();
  const beside = useBeside();
  const { pathname, searchStr } = useLocation();
  if (pathname === "/sign-in" || pathname === "/invitation") return null;
  return (
    <Tooltip label={words.signIn} openDelay={400} withArrow>
      <ActionIcon
        component="a"
        href={beside("/sign-in", { returnTo: pathname + searchStr })}
        variant="subtle"
        color="gray"
        c="var(--sm-text)"
        size="2.25rem"
        aria-label={words.signIn}
        data-testid="sign-in-link"
      >
        <UserRound size="1.15rem" strokeWidth={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function AccountMenu({ me, account }: { me: Me; account: NonNullable<Me["account"]> }) {
  const words = useWords();
  const text = useText();
  const beside = useBeside();
  const signOut = useSignOut();
  const mayAdminister = me.actions.some((action) => FOR_ADMINISTRATION.includes(action));
  return (
    <Popover position="bottom-end" width={304} withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="light"
          size="2.25rem"
          c="var(--sm-text)"
          bg="var(--sm-accent-soft)"
          aria-label={words.accountOf(account.name)}
          data-testid="account-button"
        >
          <UserRound size="1.15rem" strokeWidth={1.75} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.account} p="0.25rem" data-testid="account-menu">
        <div className={classes.who}>
          <p className={classes.name}>
            {account.name} {account.demo && <DemoAccountBadge />}
          </p>
          {me.roles.map((role) => (
            <p key={`${role.role} ${role.organisation}`} className={classes.role}>
              {words.roles[role.role]} · {text(role.organisationName)}
            </p>
          ))}
        </div>
        <a className={classes.item} href={beside("/account")}>
          <UserRound size="1rem" aria-hidden /> {words.myAccount}
        </a>
        <a className={classes.item} href={beside("/data")}>
          <ChartNoAxesColumn size="1rem" aria-hidden /> {words.data.title}
        </a>
        {mayAdminister && (
          <a className={classes.item} href={beside("/admin")}>
            <Settings2 size="1rem" aria-hidden /> {words.administration}
          </a>
        )}
        <button type="button" className={classes.item} disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          <LogOut size="1rem" aria-hidden /> {words.signOut}
        </button>
        <Failure error={signOut.error} />
      </Popover.Dropdown>
    </Popover>
  );
}
