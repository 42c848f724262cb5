import type { TrustRow } from "../../server/contract/data-trust.ts";
import { trustEn } from "../messages/trustEn.ts";
import { trustVi } from "../messages/trustVi.ts";
import { formatDate, formatNumber, type Language } from "../ui/format.ts";

const words = { vi: trustVi, en: trustEn };

/**
 * What is wrong with a row, in a sentence. A fault that this version does not know is said as it came.
 * @param field The title of the field that the row is about, where it is about one.
 */
export function faultWords(row: TrustRow, decimals: number, language: Language, field = ""): string {
  const { faults, noFigure } = words[language];
  const { fault, dueOn, daysLate, text } = row;
  const number = (value: number | null) => (value === null ? noFigure : formatNumber(value, decimals, language));
  switch (fault) {
    case "range":
    case "ratio":
    case "jump":
    case "sum":
      return faults[fault](number(row.value), number(row.expected));
    case "missing":
    case "late":
      return faults[fault](dueOn ? formatDate(dueOn) : noFigure, formatNumber(daysLate ?? 0, 0, language));
    case "duplicate":
    case "unknown-unit":
    case "ambiguous-unit":
    case "rejected":
      return faults[fault](text ?? noFigure);
    case "outside":
    case "approximate":
    case "undated":
      return faults[fault];
    case "field":
      return faults.field(field, text ?? noFigure);
    case "empty":
      return faults.empty(field);
    case "same-name":
    case "same-place": {
      // Under ten metres the digits tell whether it is the very place.
      const metres = row.value === null ? noFigure : formatNumber(row.value, row.value < 10 ? 1 : 0, language);
      return faults[fault](row.other?.name[language] ?? noFigure, metres);
    }
    case "overdue": {
      const [date, due] = [row.dated, dueOn].map((day) => (day ? formatDate(day) : noFigure));
      return faults.overdue(date!, due!, formatNumber(daysLate ?? 0, 0, language));
    }
    default:
      return text ? `${fault}: ${text}` : fault;
  }
}

/** The same in a word or two, for a table. */
export function faultName(fault: string, language: Language): string {
  const { faultNames } = words[language];
  return Object.hasOwn(faultNames, fault) ? faultNames[fault as keyof typeof faultNames] : fault;
}
