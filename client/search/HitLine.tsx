import { useWords } from "../messages/useWords.ts";
import { Tag } from "../ui/Badges.tsx";
import { formatDate } from "../ui/format.ts";
import type { Hit } from "./groupHits.ts";
import classes from "./SearchBox.module.css";

/** One answer; an old name says what it became and when: "Phường 1 (TP Cao Lãnh) → Phường Cao Lãnh từ 01/07/2025". */
export function HitLine({ hit }: { hit: Hit }) {
  const words = useWords();
  const near = hit.match === "fuzzy" && <Tag>{words.near}</Tag>;
  if (hit.type === "place") {
    return (
      <span className={classes.line}>
        <span className={classes.name}>{hit.fullName}</span> {near}
      </span>
    );
  }
  const became = hit.became
    .map((link) => (link.relation === "partial" ? `${link.fullName} (${words.partly})` : link.fullName))
    .join(", ");
  const since = hit.became[0]?.effective;
  return (
    <span className={classes.line}>
      <span className={classes.name}>{hit.fullName}</span>
      {hit.parentName && <span className={classes.parent}> ({hit.parentName})</span>} {near}
      {hit.former && since && <span className={classes.became}>{words.becameFrom(became, formatDate(since))}</span>}
    </span>
  );
}
