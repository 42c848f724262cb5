import { useEffect, useRef, type MouseEvent } from "react";
import { useWords } from "../messages/useWords.ts";
import classes from "./AdminPage.module.css";
import type { adminPages } from "./adminPages.ts";
import { useAdminAddress } from "./useAdminAddress.ts";

type Props = { pages: readonly (typeof adminPages)[number][]; open: string | null };

const NOTHING_ELSE = {
  q: null,
  id: null,
  sort: null,
  status: null,
  organisation: null,
  from: null,
  to: null,
  account: null,
  action: null,
  offset: null,
};

/** The way between the pages of administration: a rail beside them, tabs above them on narrow screens. */
export function AdminRail({ pages, open }: Props) {
  const words = useWords();
  const { change } = useAdminAddress();
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // On a phone not all tabs fit at once.
    current.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [open]);
  const follow = (event: MouseEvent, page: string) => {
    // A new tab or window is the browser's own to open.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    change({ ...NOTHING_ELSE, page }, "push");
  };
  return (
    <nav className={`${classes.rail} sm-scroll`} aria-label={words.admin.pagesLabel} data-testid="admin-rail">
      {pages.map(({ id, icon: Icon }) => (
        <a
          key={id}
          ref={id === open ? current : undefined}
          href={`/admin?page=${id}`}
          className={classes.link}
          aria-current={id === open ? "page" : undefined}
          onClick={(event) => follow(event, id)}
        >
          <Icon size="1.1rem" strokeWidth={1.75} aria-hidden /> {words.admin.pages[id]}
        </a>
      ))}
    </nav>
  );
}
