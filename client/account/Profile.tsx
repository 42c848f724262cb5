import type { Me } from "../../server/contract/sign-in.ts";
import { useOwnAccount } from "../api/account.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { DemoAccountBadge } from "../ui/Badges.tsx";
import page from "../ui/Page.module.css";
import { Refusal } from "../ui/Refusal.tsx";

/** Who one is here: name, how to be reached, roles and up to where one may see. */
export function Profile({ me, account }: { me: Me; account: NonNullable<Me["account"]> }) {
  const words = useWords();
  const text = useText();
  const own = useOwnAccount();
  // Who looks as somebody else is not told how to reach them.
  const lacking = me.behind ? words.hiddenWhilePreviewing : words.notGiven;
  const given = (value: string | null | undefined) =>
    own.isPending ? words.loading : (value ?? <span className={page.quiet}>{lacking}</span>);
  return (
    <section className={page.card} aria-labelledby="profile">
      <h2 id="profile">{words.profile}</h2>
      {own.isError && <Refusal error={own.error} onRetry={() => void own.refetch()} />}
      <dl className={page.facts}>
        <dt>{words.personName}</dt>
        <dd data-testid="account-name">
          {account.name} {account.demo && <DemoAccountBadge />}
        </dd>
        {!own.isError && (
          <>
            <dt>{words.email}</dt>
            <dd>{given(own.data?.email)}</dd>
            <dt>{words.phone}</dt>
            <dd>{given(own.data?.phone)}</dd>
          </>
        )}
        <dt>{words.rolesOf}</dt>
        <dd>
          {me.roles.length === 0 && words.noRoles}
          <ul>
            {me.roles.map((role) => (
              <li key={`${role.role} ${role.organisation}`}>
                {words.roles[role.role]} · {text(role.organisationName)}{" "}
                <span className={page.quiet}>
                  ({words.clearance}: {words.classifications[role.clearance]})
                </span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  );
}
