import type { LucideIcon } from "lucide-react";
import { useEffect, useRef, type MouseEvent } from "react";
import { usePageAddress } from "../view/usePageAddress.ts";
import classes from "./SectionRail.module.css";

type Props = {
  label: string;
  /** Where the sections are: "/admin". */
  path: string;
  sections: readonly { id: string; title: string; icon: LucideIcon }[];
  open: string | null;
  testId: string;
};

/** The way between the sections of a page: a rail beside them, tabs above them on narrow screens. */
export function SectionRail({ label, path, sections, open, testId }: Props) {
  const { openPage } = usePageAddress();
  const current = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // On a phone not all tabs fit at once.
    current.current?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [open]);
  const follow = (event: MouseEvent, id: string) => {
    // A new tab or window is the browser's own to open.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openPage(id);
  };
  return (
    <nav className={`${classes.rail} sm-scroll`} aria-label={label} data-testid={testId}>
      {sections.map(({ id, title, icon: Icon }) => (
        <a
          key={id}
          ref={id === open ? current : undefined}
          href={`${path}?page=${id}`}
          className={classes.link}
          aria-current={id === open ? "page" : undefined}
          onClick={(event) => follow(event, id)}
        >
          <Icon size="1.1rem" strokeWidth={1.75} aria-hidden /> {title}
        </a>
      ))}
    </nav>
  );
}
