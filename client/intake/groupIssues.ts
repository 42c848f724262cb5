import type { IntakeIssue, IntakeIssueKind, Review } from "../../server/contract/intake.ts";

/** Issues of one kind and gravity. */
export interface IssueGroup {
  kind: IntakeIssueKind;
  severity: IntakeIssue["severity"];
  /** How many are open; there may be more of them than `issues`. */
  count: number;
  /** How many of `issues` are left out. */
  leftOut: number;
  issues: IntakeIssue[];
}

/** Issues by kind: errors before warnings, what is open before what is left out, the most first. */
export function groupIssues({ kinds, issues }: Pick<Review, "kinds" | "issues">): IssueGroup[] {
  const groups = new Map<string, IssueGroup>();
  const groupOf = (kind: IntakeIssueKind, severity: IntakeIssue["severity"]): IssueGroup => {
    const held = groups.get(`${severity} ${kind}`);
    if (held) return held;
    const made: IssueGroup = { kind, severity, count: 0, leftOut: 0, issues: [] };
    groups.set(`${severity} ${kind}`, made);
    return made;
  };
  for (const { kind, severity, count } of kinds) groupOf(kind, severity).count = count;
  for (const issue of issues) {
    const group = groupOf(issue.kind, issue.severity);
    group.issues.push(issue);
    if (issue.leftOut) group.leftOut++;
  }
  const order = ({ severity, count }: IssueGroup) => (count === 0 ? 2 : severity === "error" ? 0 : 1);
  return [...groups.values()].sort((a, b) => order(a) - order(b) || b.count - a.count);
}
