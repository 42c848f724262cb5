import { useRef } from "react";
import type { AdminUnit, AdminUnitDetail } from "../../server/contract/admin-unit.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import { formatDate, formatShare } from "../ui/format.ts";
import { useTakeFocus } from "../ui/useTakeFocus.ts";
import classes from "./UnitPanel.module.css";

/** The unit's name and what kind of unit it is, in which period. */
export function UnitHeading({
  detail,
  edition,
  units,
}: {
  detail: AdminUnitDetail;
  /** The rows below the heading: when they change, the row that had the focus may be gone. */
  units: AdminUnit[] | null;
  edition: { validTo: string | null; title: { vi: string; en: string } };
}) {
  const words = useWords();
  const name = useRef<HTMLHeadingElement>(null);
  useTakeFocus(name, `${detail.edition}/${detail.code}`, units);
  const language = useLanguage();
  return (
    <header className={classes.heading}>
      <h2 ref={name} tabIndex={-1} data-testid="unit-name">
        {detail.fullName}
      </h2>
      {language === "en" && detail.nameEn && detail.nameEn !== detail.name && (
        <p className={classes.latin}>{detail.nameEn}</p>
      )}
      <p className={classes.tags}>
        <span className={classes.period}>{edition.title[language]}</span>
        {edition.validTo && <Tag>{words.former}</Tag>}
        {detail.grouping && <Tag>{words.grouping}</Tag>}
      </p>
      {detail.groupings.length > 0 && (
        <p className={classes.note}>
          {words.groupingShares}:{" "}
          {detail.groupings
            .map((grouping) =>
              grouping.share > 0.999
                ? grouping.fullName
                : `${grouping.fullName} (${words.shareOfArea(formatShare(grouping.share, language))})`,
            )
            .join(", ")}
        </p>
      )}
    </header>
  );
}

/** What the unit came from or became, under which clause of which resolution. */
export function Lineage({
  detail,
  onOpen,
}: {
  detail: AdminUnitDetail;
  onOpen: (code: string, edition: string) => void;
}) {
  const words = useWords();
  const lists = [
    { title: words.predecessors, links: detail.predecessors },
    { title: words.successors, links: detail.successors },
  ].filter(({ links }) => links.length > 0);
  return lists.map(({ title, links }) => (
    <section key={title} className={classes.section}>
      <h3>
        {title} <span className={classes.count}>{links.length}</span>
      </h3>
      <ul className={classes.lineage}>
        {links.map((link) => (
          <li key={`${link.edition}-${link.code}`}>
            <button type="button" className={classes.linkButton} onClick={() => onOpen(link.code, link.edition)}>
              {link.fullName}
            </button>
            {link.parentName && <span className={classes.muted}> ({link.parentName})</span>}
            <span className={classes.relation} data-relation={link.relation}>
              {link.relation === "full" ? words.fullRelation : words.partialRelation}
            </span>
            <div className={classes.small}>
              {link.clause ? words.clause(link.clause, link.resolution) : words.resolution(link.resolution)} ·{" "}
              {words.fromDate(formatDate(link.effective))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  ));
}
