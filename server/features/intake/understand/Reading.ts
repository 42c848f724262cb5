import type { ValueStatus } from "../../../contract/indicator.ts";
import { LIMITS } from "../read/limits.ts";
import type { Given } from "../read/readNumber.ts";
import { cellName, type Sheet } from "../read/Sheet.ts";
import { UnreadableError } from "../read/UnreadableError.ts";
import type { Finding, FindingKind } from "./Finding.ts";
import { IndicatorNames } from "./IndicatorNames.ts";
import type { Knowledge, KnownIndicator, KnownUnit, Part } from "./Knowledge.ts";
import type { SheetMapping } from "./SheetMapping.ts";
import { type Answers, Questions } from "./Question.ts";
import { UnitNames } from "./UnitNames.ts";

/** What who sent a file says of it. */
export interface Circumstances {
  set: string | null;
  period: string | null;
  edition: string | null;
  status: ValueStatus | null;
  file: string;
}

/** A cell that holds a figure of a known indicator, period and unit. */
export interface Figure {
  sheet: number;
  row: number;
  column: number;
  raw: string;
  indicator: string;
  part: Part;
  period: string;
  unit: KnownUnit;
  given: Exclude<Given, { kind: "blank" | "wrong" }>;
  /** The decimal mark that its column, or else its sheet, proves. */
  mark: "," | "." | null;
  /** The question that settles it otherwise. */
  numberQuestion: string;
  /** What it is multiplied by to be counted as the indicator is. */
  scale: number;
  status: ValueStatus;
  /** The heading it stands under, where rows are grouped. */
  group: number | null;
}

/** A figure of the sum of others: checked, not taken. */
export type TotalFigure = Omit<Figure, "unit"> & { label: string };

/** Everything that reading the sheets of a file gathers. */
export class Reading {
  readonly units: UnitNames;
  readonly indicators: IndicatorNames;
  /** The indicators that names are looked for among. */
  readonly named: KnownIndicator[];
  readonly questions = new Questions();
  readonly findings: Finding[] = [];
  readonly figures: Figure[] = [];
  readonly totals: TotalFigure[] = [];
  readonly mappings: SheetMapping[] = [];
  /** Names of units that are not one unit by themselves, by their question, answered or not. */
  readonly unresolved = new Map<string, { why: string; raw: string; cell: string }>();
  /** Periods that a sheet may be of, to choose from. */
  readonly periodCandidates: string[][] = [];
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  readonly circumstances: Circumstances;
  readonly #sheets: Sheet[];
  readonly #found = new Set<string>();
  readonly #below = new Map<string, number>();

  constructor(sheets: Sheet[], knowledge: Knowledge, answers: Answers, circumstances: Circumstances) {
    this.#sheets = sheets;
    this.knowledge = knowledge;
    this.answers = answers;
    this.circumstances = circumstances;
    this.units = new UnitNames(knowledge.units, knowledge.lineage);
    const { set } = circumstances;
    this.named = knowledge.indicators.filter((it) => (set === null ? it.mayWrite : it.set === set));
    this.indicators = new IndicatorNames(knowledge.indicators, this.named);
  }

  /** @throws UnreadableError for a file that holds more figures than a province has. */
  take(figure: Figure | TotalFigure): void {
    if (this.figures.length + this.totals.length >= LIMITS.figures) throw new UnreadableError("too-long");
    if ("unit" in figure) this.figures.push(figure);
    else this.totals.push(figure);
  }

  /** How many units of a level lie in a unit. */
  countBelow(unit: KnownUnit, level: KnownUnit["level"]): number {
    const key = `${unit.id} ${level}`;
    let count = this.#below.get(key);
    if (count === undefined) {
      const { units } = this.knowledge;
      const of = (it: KnownUnit) => it.edition === unit.edition && it.level === level && it.id !== unit.id;
      const parents = new Set(
        units.filter((it) => it.edition === unit.edition && it.parentCode === unit.code).map(({ code }) => code),
      );
      const inside = units.filter(
        (it) =>
          of(it) && (it.parentCode === unit.code || it.mainGrouping === unit.code || parents.has(it.parentCode ?? "")),
      );
      this.#below.set(key, (count = inside.length));
    }
    return count;
  }

  /** A cell as people write it: "Biểu 1!B5", or "B5" in a file that is one table. */
  where(sheet: number, row: number, column: number): string {
    const name = this.#sheets[sheet]!.name;
    return `${name === "" ? "" : `${name}!`}${column < 0 ? String(row + 1) : cellName(row, column)}`;
  }

  find(kind: FindingKind, at: Pick<Finding, "sheet" | "row" | "column">, more: Partial<Finding> = {}): void {
    this.findings.push({ raw: "", indicator: null, unit: null, period: null, values: {}, ...at, ...more, kind });
  }

  /** The same, but once for all cells of which the same is to be said. */
  findOnce(
    key: string,
    kind: FindingKind,
    at: Pick<Finding, "sheet" | "row" | "column">,
    more: Partial<Finding> = {},
  ): void {
    if (this.#found.has(`${kind} ${key}`)) return;
    this.#found.add(`${kind} ${key}`);
    this.find(kind, at, more);
  }
}
