import type { Text } from "../../../contract/text.ts";

export type QuestionKind = "unit" | "column" | "row" | "period" | "number";

/** Something that a sheet leaves open. It is asked once for all cells that it concerns, and the answer is remembered by its id. */
export interface Question {
  id: string;
  kind: QuestionKind;
  /** What the sheet says, as it stands there. */
  raw: string;
  why: Text;
  /** Where, as "Sheet!B5"; the first of them. */
  cells: string[];
  candidates: { answer: string; label: Text }[];
}

/** Answers by the id of their question. `SKIP` leaves out what was asked about. */
export type Answers = Record<string, string>;
export const SKIP = "skip";

const MOST_CELLS = 20;

/** Questions by id: each is asked once, and knows where else it arises. */
export class Questions {
  readonly #asked = new Map<string, Question>();

  ask(id: string, cell: string, question: () => Omit<Question, "id" | "cells">): void {
    let asked = this.#asked.get(id);
    if (asked === undefined) this.#asked.set(id, (asked = { id, cells: [], ...question() }));
    if (asked.cells.length < MOST_CELLS && !asked.cells.includes(cell)) asked.cells.push(cell);
  }

  has(id: string): boolean {
    return this.#asked.has(id);
  }

  get all(): Question[] {
    return [...this.#asked.values()];
  }
}
