import { Button, Loader } from "@mantine/core";
import { useEffect } from "react";
import type { Action } from "../../server/contract/access.ts";
import { useMe } from "../api/session.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import page from "../ui/Page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { SectionRail } from "../ui/SectionRail.tsx";
import sections from "../ui/SectionRail.module.css";
import { adminPages } from "./adminPages.ts";
import { usePageAddress } from "../view/usePageAddress.ts";

/** Administration: the pages whose right the person has, each at an address of its own. */
export function AdminPage() {
  const words = useWords();
  const me = useMe();
  if (me.isError) return <Refusal error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Loader aria-label={words.loading} type="dots" m="auto" />;
  if (!me.data.account) return <SignInFirst />;
  return <Offered actions={me.data.actions} />;
}

function Offered({ actions }: { actions: Action[] }) {
  const words = useWords();
  const language = useLanguage();
  const { address } = usePageAddress();
  const offered = adminPages.filter(({ right }) => actions.includes(right));
  const asked = address.page ?? offered[0]?.id;
  const open = offered.find(({ id }) => id === asked);
  if (offered.length === 0)
    return (
      <div className={page.step}>
        <PageHeading>{words.administration}</PageHeading>
        <p className={page.lead}>{words.admin.notAllowed}</p>
        <Button component="a" color="lotus.6" size="md" href={language === "en" ? "/?lang=en" : "/"}>
          {words.toMap}
        </Button>
      </div>
    );
  return (
    <div className={sections.sections}>
      <SectionRail
        label={words.admin.pagesLabel}
        path="/admin"
        sections={offered.map(({ id, icon }) => ({ id, icon, title: words.admin.pages[id] }))}
        open={open?.id ?? null}
        testId="admin-rail"
      />
      <div className={sections.content} key={open?.id}>
        <PageHeading>{open ? words.admin.pages[open.id] : words.administration}</PageHeading>
        {open ? <open.Page /> : <p className={page.lead}>{words.admin.pageNotAllowed}</p>}
      </div>
    </div>
  );
}

/** Leads to signing in and back to this very view. */
function SignInFirst() {
  const words = useWords();
  const language = useLanguage();
  useEffect(() => {
    const here = window.location.pathname + window.location.search;
    const way = new URLSearchParams({ returnTo: here, ...(language === "en" ? { lang: language } : {}) });
    window.location.replace(`/sign-in?${way}`);
  }, [language]);
  return <Loader aria-label={words.openingSession} type="dots" m="auto" />;
}
