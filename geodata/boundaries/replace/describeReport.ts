import { CONSEQUENCE } from "./Finding.ts";
import type { ReplacementReport } from "./replaceBoundaries.ts";

/** The report in lines for the person at the terminal: what matched, every finding with its id, and what to do next. */
export function describeReport({ matched, findings, open, outcome }: ReplacementReport): string[] {
  const isOpen = new Set(open.map(({ id }) => id));
  const lines = [`${matched} units matched, ${findings.length} findings.`];
  for (const { id, kind, text } of findings) {
    lines.push(`  ${isOpen.has(id) ? "?" : "accepted"} ${id}  ${text} (if accepted, ${CONSEQUENCE[kind]})`);
  }
  if (outcome === "refused") {
    lines.push("Nothing was changed. To import in spite of these findings, add:");
    lines.push(`  --accept ${open.map(({ id }) => id).join(",")}`);
  } else if (outcome === "would replace") {
    lines.push("All is sound. Nothing was changed, as this was a dry run.");
  } else {
    lines.push("The boundaries are replaced and all shapes are derived anew.");
  }
  return lines;
}
