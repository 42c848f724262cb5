import type { Text } from "../../../contract/text.ts";
import type { Period } from "../../../platform/period/Period.ts";
import type { KnownUnit } from "./Knowledge.ts";
import type { Reading } from "./Reading.ts";
import { editionAt, overlaps, resolveUnit, type Resolved, type UnitSaid } from "./resolveUnit.ts";
import { SKIP } from "./Question.ts";

/** Questions for which units that look alike are searched: a sheet with more of them is not about units. */
const MOST_SEARCHED = 200;

const WHY: Record<(Resolved & { unit: null })["why"], Text> = {
  unknown: {
    vi: "Không có đơn vị nào tên như vậy trong kỳ này.",
    en: "No unit was called so in this period.",
  },
  ambiguous: {
    vi: "Có nhiều đơn vị cùng tên, hoặc đơn vị nằm ở nơi khác với bảng.",
    en: "Several units are called so, or the unit lies elsewhere than the sheet says.",
  },
  "other-edition": {
    vi: "Đây là tên của thời kỳ khác; trong kỳ này đất đó thuộc các đơn vị sau.",
    en: "The name is of another time; in this period its land belongs to these units.",
  },
  "code-differs": {
    vi: "Mã và tên chỉ hai đơn vị khác nhau.",
    en: "The code and the name are of two different units.",
  },
};

/** Finds the units of rows, each label once, and asks about those that are not one. */
export class RowUnits {
  readonly #reading: Reading;
  readonly #found = new Map<string, KnownUnit | null>();
  readonly #asked = new Map<
    string,
    { id: string; said: UnitSaid; edition: string; resolved: Resolved & { unit: null } }
  >();
  readonly #skipped = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** The edition whose units a period's figures are of: the one at its end, or the one that was named, if it was in force. */
  editionOf(days: Period): string | null {
    const { circumstances, knowledge } = this.#reading;
    const named = knowledge.editions.find(({ id }) => id === circumstances.edition);
    return named && overlaps(named, days) ? named.id : editionAt(knowledge.editions, days.end);
  }

  /** The unit; null when it is asked about, or left out. `cell`: where its label stands. */
  unitOf(said: UnitSaid, edition: string, cell: string): KnownUnit | null {
    const key = [edition, said.code, said.name, said.parent, said.group?.id].join("|");
    const found = this.#found.get(key);
    if (found) return found;
    if (found === undefined) {
      const unit = this.#look(said, edition, key, cell);
      this.#found.set(key, unit);
      if (unit) return unit;
    }
    if (!this.#skipped.has(key)) this.#ask(key, cell);
    return null;
  }

  #look(said: UnitSaid, edition: string, key: string, cell: string): KnownUnit | null {
    const { units, knowledge, answers, unresolved } = this.#reading;
    const resolved = resolveUnit(units, said, edition, knowledge.editions);
    if (resolved.unit) return resolved.unit;
    const label = [
      said.name === null ? "" : units.key(said.name),
      said.code,
      said.parent && units.key(said.parent),
      said.group?.code,
    ];
    const id = `unit:${edition}:${label.filter(Boolean).join("|")}`.slice(0, 200);
    const raw = [said.code, said.name, said.parent].filter(Boolean).join(" – ");
    unresolved.set(id, { why: resolved.why, raw, cell });
    const answer = answers[id];
    if (answer === SKIP) this.#skipped.add(key);
    else if (answer !== undefined) {
      const [of, code] = answer.split("/");
      const unit = of === edition ? units.byCode(of, code ?? "") : null;
      if (unit) return unit;
    }
    this.#asked.set(key, { id, said, edition, resolved });
    return null;
  }

  #ask(key: string, cell: string): void {
    const { id, said, edition, resolved } = this.#asked.get(key)!;
    const { units, questions } = this.#reading;
    questions.ask(id, cell, () => {
      const near = said.name !== null && resolved.why === "unknown" && this.#asked.size <= MOST_SEARCHED;
      const candidates = near ? [...resolved.candidates, ...units.alike(edition, said.name!)] : resolved.candidates;
      const unique = new Map(candidates.map((unit) => [unit.id, unit]));
      return {
        kind: "unit",
        raw: this.#reading.unresolved.get(id)!.raw,
        why: WHY[resolved.why],
        candidates: [...unique.values()].slice(0, 12).map((unit) => {
          const above = units.parentOf(unit);
          const label = `${unit.fullName} (${unit.code}${above ? `, ${above.fullName}` : ""})`;
          return { answer: `${unit.edition}/${unit.code}`, label: { vi: label, en: label } };
        }),
      };
    });
  }
}
