import type { Target } from "./Knowledge.ts";
import type { ColumnRole } from "./words.ts";

/** What a column was taken for. */
export interface ColumnMapping {
  /** "C". */
  column: string;
  header: string[];
  role: ColumnRole | "total" | "beside" | "ignored" | "asked";
  targets: Target[];
  period: string | null;
  unit: string | null;
  /** How its indicator was recognised. */
  by: "code" | "name" | "answer" | "title" | null;
  /** The id of the question by which it can be given another meaning. */
  question: string | null;
}

/** What a sheet was taken for. Rows count from 1, as people count them. */
export interface SheetMapping {
  sheet: string;
  layout: "units-in-rows" | "units-in-columns" | "list" | "indicators-in-rows" | null;
  period: string | null;
  headerRows: [first: number, last: number] | null;
  rows: [first: number, last: number] | null;
  columns: ColumnMapping[];
  /** Rows that name indicators, where those go down. */
  labels: { label: string; targets: Target[]; question: string }[];
}
