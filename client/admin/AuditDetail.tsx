import { Button } from "@mantine/core";
import type { AuditEntry } from "../../server/contract/administration.ts";
import { useLanguage, useWords } from "../messages/useWords.ts";
import { formatNumber } from "../ui/format.ts";
import drawer from "../ui/Page.module.css";
import classes from "./AuditDetail.module.css";
import { auditDiff } from "./auditDiff.ts";

type Props = { entry: AuditEntry; onPerson: (account: string) => void };

/** What an entry of the log says: before and after as a small table, and what proves it. */
export function AuditDetail({ entry, onPerson }: Props) {
  const words = useWords();
  const { admin } = words;
  const language = useLanguage();
  const lines = auditDiff(entry.before, entry.after);
  const number = admin.entry(formatNumber(entry.id, 0, language));
  return (
    <div className={classes.detail} data-testid="audit-detail">
      {lines.length === 0 && <p>{admin.noDetail}</p>}
      {lines.length > 0 && (
        <div className="sm-scroll">
          <table className={classes.diff}>
            <caption className="sm-hidden">{number}</caption>
            <thead>
              <tr>
                <th scope="col">{admin.field}</th>
                <th scope="col">{admin.was}</th>
                <th scope="col">{admin.is}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ field, was, is, changed }) => (
                <tr key={field} data-changed={changed || undefined}>
                  <th scope="row">
                    {field || admin.subject} {changed && <span className="sm-hidden">({admin.changed})</span>}
                  </th>
                  <td>{was ?? "—"}</td>
                  <td>{is ?? "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <dl className={drawer.facts}>
        <dt>{admin.subject}</dt>
        <dd>{entry.subject || "—"}</dd>
        <dt>{admin.address}</dt>
        <dd>{entry.address ?? "—"}</dd>
        <dt>{admin.request}</dt>
        <dd>{entry.request ?? "—"}</dd>
        <dt>{admin.hash}</dt>
        <dd>
          <code>{entry.hash}</code> ({number})
        </dd>
      </dl>
      {entry.account && (
        <div>
          <Button size="xs" variant="default" onClick={() => entry.account && onPerson(entry.account)}>
            {admin.onlyThisPerson}
          </Button>
        </div>
      )}
    </div>
  );
}
