import { Anchor, Loader } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import { useMe } from "../api/session.ts";
import { useWords } from "../messages/useWords.ts";
import { PageHeading } from "../ui/PageHeading.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { SectionRail } from "../ui/SectionRail.tsx";
import classes from "../ui/SectionRail.module.css";
import { usePageAddress } from "../view/usePageAddress.ts";
import { dataPages } from "./dataPages.ts";

/** What there is to know about figures: the catalogue of indicators, how far they can be trusted, and their intake. */
export function DataPage() {
  const words = useWords();
  const { data: say } = words;
  const me = useMe();
  const { address } = usePageAddress();
  if (me.isError) return <Refusal error={me.error} onRetry={() => void me.refetch()} />;
  if (!me.data) return <Loader aria-label={words.loading} type="dots" m="auto" />;
  const { actions } = me.data;
  const offered = dataPages.filter(({ right }) => right === null || actions.includes(right));
  const asked = address.page ?? offered[0]?.id;
  const open = offered.find(({ id }) => id === asked);
  return (
    <div className={classes.sections}>
      <SectionRail
        label={say.pagesLabel}
        path="/data"
        sections={offered.map(({ id, icon }) => ({ id, icon, title: say.pages[id] }))}
        open={open?.id ?? null}
        testId="data-rail"
      />
      <div className={classes.content} key={open?.id}>
        <PageHeading>{open ? say.pages[open.id] : say.title}</PageHeading>
        {open ? (
          <open.Page />
        ) : (
          <NotOpened known={dataPages.some(({ id }) => id === asked)} anonymous={!me.data.account} />
        )}
      </div>
    </div>
  );
}

function NotOpened({ known, anonymous }: { known: boolean; anonymous: boolean }) {
  const words = useWords();
  const { data: say } = words;
  const { pathname, searchStr } = useLocation();
  if (!known) return <p>{say.pageUnknown}</p>;
  if (!anonymous) return <p>{say.pageNotAllowed}</p>;
  return (
    <p>
      {say.pageSignIn}{" "}
      <Anchor href={`/sign-in?${new URLSearchParams({ returnTo: pathname + searchStr })}`}>{words.signIn}</Anchor>
    </p>
  );
}
