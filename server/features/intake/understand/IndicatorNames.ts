import type { KnownIndicator, Part, Target } from "./Knowledge.ts";
import { isFiller, nameKey, saysBeside } from "./nameKey.ts";
import { plainLabel, searchKey, spellingKey } from "./spelling.ts";

const CODE = /(?<![\p{L}\d])([A-Z]{2,6}\d{2,5}[a-z]?)(?![\p{L}\d])/gu;
const NUMERATOR = /(?<!\p{L})tử số(?!\p{L})/u;
const DENOMINATOR = /(?<!\p{L})mẫu số(?!\p{L})/u;
/** What a header, or the label of a row, says. */
export interface Matched {
  targets: Target[];
  by: "code" | "name" | null;
  /** What it may mean: to be asked. */
  candidates: Target[];
  /** A plan, a comparison, a running total: not what is reported. */
  beside: boolean;
}

/** Indicators by what sheets call them. */
export class IndicatorNames {
  readonly #byCode: Map<string, KnownIndicator>;
  readonly #names = new Map<string, Target[]>();
  readonly #parts = new Map<string, Target[]>();
  readonly #searched: { words: Set<string>; target: Target }[];

  /** `named`: indicators that names are looked for among; codes are looked for among all. */
  constructor(all: KnownIndicator[], named: KnownIndicator[]) {
    this.#byCode = new Map(all.map((indicator) => [indicator.code, indicator]));
    for (const it of named) {
      const target = (part: Part): Target => ({ indicator: it.code, part });
      for (const name of [it.nameVi, it.nameEn]) put(this.#names, nameKey(name), target("value"));
      for (const name of [it.numeratorVi, it.numeratorEn])
        if (name) put(this.#parts, nameKey(name), target("numerator"));
      for (const name of [it.denominatorVi, it.denominatorEn]) {
        if (name) put(this.#parts, nameKey(name), target("denominator"));
      }
    }
    this.#searched = named.flatMap((it) =>
      [it.nameVi, it.nameEn].map((name) => ({
        words: new Set(searchKey(name).split(" ")),
        target: { indicator: it.code, part: "value" as const },
      })),
    );
  }

  indicator(code: string): KnownIndicator | null {
    return this.#byCode.get(code) ?? null;
  }

  /** Whether a text is a code or a name of an indicator, and nothing else. */
  isName(text: string): boolean {
    return this.#byCode.has(text.trim()) || this.#names.has(nameKey(text));
  }

  /** Reads a header from its top to its bottom; periods are taken out before. `open`: indicators that a part may belong to. */
  match(path: string[], open: ReadonlySet<string> | null = null): Matched {
    const pieces = path.filter((piece) => piece.trim() !== "");
    const keys = pieces.map(nameKey);
    if (pieces.some((piece) => this.#isBeside(piece))) return { ...NOTHING, beside: true };
    const coded = this.#coded(pieces);
    if (coded !== null) return coded;
    // The lowest name counts, alone or with the heading above it.
    for (let at = keys.length - 1; at >= 0; at--) {
      const joined = at > 0 ? this.#names.get(`${keys[at - 1]!} ${keys[at]!}`) : undefined;
      const named = this.#names.get(keys[at]!) ?? joined;
      const below = pieces.slice(at + 1);
      if (named) return this.#below(named, below);
      const parts = this.#partsFor(keys[at]!, keys.slice(0, at), open);
      if (parts.length > 0) return decided(parts, below.every(isFiller), "name");
    }
    return { ...NOTHING, candidates: this.#alike(pieces) };
  }

  /** Words of comparison, unless they belong to the name of something. */
  #isBeside(piece: string): boolean {
    const key = nameKey(piece.replaceAll(CODE, "").replace(/^\s*[-–:]\s*/, ""));
    return saysBeside(piece) && !this.#names.has(key) && !this.#parts.has(key);
  }

  #coded(pieces: string[]): Matched | null {
    const known = (piece: string) =>
      [...piece.matchAll(CODE)].map(([, code]) => code!).filter((code) => this.#byCode.has(code));
    const codes = new Set(pieces.flatMap(known));
    if (codes.size !== 1) return null;
    const [code] = [...codes] as [string];
    const below = pieces.slice(pieces.findLastIndex((piece) => known(piece).length > 0) + 1);
    return this.#below([{ indicator: code, part: this.#partIn(pieces, code) }], below, "code");
  }

  #partIn(pieces: string[], code: string): Part {
    const it = this.#byCode.get(code)!;
    const keys = pieces.map(nameKey);
    const names = (...said: (string | null)[]) => said.some((name) => name !== null && keys.includes(nameKey(name)));
    const words = spellingKey(pieces.join(" "));
    if (NUMERATOR.test(words) || names(it.numeratorVi, it.numeratorEn)) return "numerator";
    return DENOMINATOR.test(words) || names(it.denominatorVi, it.denominatorEn) ? "denominator" : "value";
  }

  /** Columns under an indicator: the figure itself, a part of its rate, or a breakdown that nobody asked for. */
  #below(named: Target[], below: string[], by: "code" | "name" = "name"): Matched {
    const words = below.filter((piece) => !named.every(({ indicator }) => this.#isNeutral(piece, indicator)));
    if (words.length === 0) return decided(named, true, by);
    const last = words.at(-1)!;
    const [key, spelled] = [nameKey(last), spellingKey(last)];
    const part: Part | null = NUMERATOR.test(spelled) ? "numerator" : DENOMINATOR.test(spelled) ? "denominator" : null;
    if (part !== null)
      return decided(
        named.map(({ indicator }) => ({ indicator, part })),
        true,
        by,
      );
    const own = (this.#parts.get(key) ?? []).filter((target) =>
      named.some(({ indicator }) => indicator === target.indicator),
    );
    if (own.length > 0) return decided(own, true, by);
    // "Tỷ lệ (%)" under a rate is the rate.
    const rates = named.filter(({ indicator }) => this.#byCode.get(indicator)!.aggregation === "ratio");
    if (rates.length > 0 && /^(?:tỷ lệ|tỉ lệ)$/.test(key)) return decided(rates, true, by);
    return { ...NOTHING, candidates: named };
  }

  /** A piece of a header that says nothing beyond its indicator: its name, what it is counted in, "thực hiện". */
  #isNeutral(piece: string, code: string): boolean {
    const { nameVi, nameEn, unitVi, unitEn } = this.#byCode.get(code)!;
    const key = nameKey(piece);
    return isFiller(piece) || [nameVi, nameEn, unitVi, unitEn].some((said) => nameKey(said) === key);
  }

  #partsFor(key: string, above: string[], open: ReadonlySet<string> | null): Target[] {
    const all = this.#parts.get(key) ?? [];
    const under = all.filter(({ indicator }) => above.includes(nameKey(this.#byCode.get(indicator)!.nameVi)));
    return under.length > 0 ? under : open === null ? all : all.filter(({ indicator }) => open.has(indicator));
  }

  #alike(pieces: string[]): Target[] {
    const words = new Set(searchKey(pieces.map(plainLabel).join(" ")).split(" "));
    return this.#searched
      .map(({ words: of, target }) => {
        const shared = [...of].filter((word) => words.has(word)).length;
        return { target, score: shared / (of.size + words.size - shared) };
      })
      .filter(({ score }) => score >= 0.5)
      .sort((a, b) => b.score - a.score)
      .map(({ target }) => target)
      .filter((target, at, all) => all.findIndex(({ indicator }) => indicator === target.indicator) === at)
      .slice(0, 5);
  }
}

const NOTHING: Matched = { targets: [], by: null, candidates: [], beside: false };

/** One indicator is meant, or several that share a part, such as the number of all cases; several of one name have to be told apart. */
function decided(targets: Target[], sure: boolean, by: "code" | "name"): Matched {
  const shared = targets.every(({ part }) => part !== "value");
  if (sure && (targets.length === 1 || shared)) return { ...NOTHING, targets, by };
  return { ...NOTHING, candidates: targets };
}

function put(names: Map<string, Target[]>, key: string, target: Target): void {
  const held = names.get(key) ?? [];
  if (!held.some(({ indicator, part }) => indicator === target.indicator && part === target.part)) held.push(target);
  names.set(key, held);
}
