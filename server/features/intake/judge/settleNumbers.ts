import { settle } from "../read/readNumber.ts";
import { isOutOfRange, median } from "../rules.ts";
import type { KnownIndicator } from "../understand/Knowledge.ts";
import { daysIn, periodDays } from "../understand/periodDays.ts";
import type { Figure, Reading, TotalFigure } from "../understand/Reading.ts";
import type { History } from "./History.ts";

type Open = Figure | TotalFigure;

/**
 * Decides for each column what "1.234" means there: by the other texts of the column, an answer, the definition of the indicator, its
 * other numbers or its history; all must say the same. What is not decided is asked, and has no value until it is.
 */
export function settleNumbers(reading: Reading, history: History): void {
  const columns = new Map<string, Open[]>();
  for (const figure of [...reading.figures, ...reading.totals]) {
    const key = `${figure.sheet} ${figure.column}`;
    const held = columns.get(key);
    if (held) held.push(figure);
    else columns.set(key, [figure]);
  }
  for (const figures of columns.values()) {
    const open = figures.filter(({ given }) => given.kind === "either");
    if (open.length === 0) continue;
    const mark = markOf(reading, open, figures, history);
    for (const figure of open) {
      if (figure.given.kind !== "either") continue;
      if (mark !== null) figure.given = settle(figure.given, mark);
      else ask(reading, figure);
    }
  }
  const settled = ({ given }: Open) => given.kind !== "either";
  reading.figures.splice(0, Infinity, ...reading.figures.filter(settled));
  reading.totals.splice(0, Infinity, ...reading.totals.filter(settled));
}

function markOf(reading: Reading, open: Open[], all: Open[], history: History): "," | "." | null {
  const [first] = open as [Open];
  const answer = reading.answers[first.numberQuestion];
  if (answer === "," || answer === ".") return answer;
  if (first.mark !== null) return first.mark;
  const clear = all.flatMap(({ given }) =>
    given.kind === "number" && given.value !== 0 ? [Math.abs(given.value)] : [],
  );
  const votes = new Set(open.flatMap((figure) => vote(reading, figure, clear, history) ?? []));
  return votes.size === 1 ? [...votes][0]! : null;
}

/** What one cell says of the decimal mark; null when it could be either. */
function vote(reading: Reading, figure: Open, clear: number[], history: History): "," | "." | null {
  const { given } = figure;
  if (given.kind !== "either") return null;
  const other = given.mark === "." ? "," : ".";
  const known = reading.indicators.indicator(figure.indicator)!;
  // What is counted has no thousandths, and neither have the parts of a rate.
  if (known.decimals === 0 || figure.part !== "value") return other;
  const fits = (value: number) => !isOutOfRange(value * figure.scale, known);
  if (fits(given.grouped) !== fits(given.decimal)) return fits(given.grouped) ? other : given.mark;
  const before = "unit" in figure ? earlier(figure, known, history) : [];
  const middle = before.length > 0 ? median(before.map(Math.abs)) / figure.scale : median(clear);
  if (middle === 0) return null;
  const apart = (value: number) => Math.abs(Math.log10(Math.abs(value) / middle));
  if (apart(given.grouped) < 1 && apart(given.decimal) > 2) return other;
  return apart(given.decimal) < 1 && apart(given.grouped) > 2 ? given.mark : null;
}

function earlier(figure: Figure, known: KnownIndicator, history: History): number[] {
  const period = periodDays(figure.period)!;
  return history.before(known.id, figure.unit.id, period.start, daysIn(period));
}

function ask(reading: Reading, { numberQuestion, sheet, row, column, raw, given }: Open): void {
  if (given.kind !== "either") return;
  const written = (value: number) => value.toLocaleString("vi-VN", { maximumFractionDigits: 3 });
  const english = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
  const option = (answer: "," | ".") => {
    const value = given.mark === answer ? given.decimal : given.grouped;
    return { answer, label: { vi: `${raw} = ${written(value)}`, en: `${raw} = ${english(value)}` } };
  };
  reading.questions.ask(numberQuestion, reading.where(sheet, row, column), () => ({
    kind: "number",
    raw,
    why: {
      vi: "Dấu trong số này có thể ngăn hàng nghìn hoặc phần thập phân.",
      en: "The mark in this number may stand between thousands or before decimals.",
    },
    candidates: [option(","), option(".")],
  }));
}
