import type { Text } from "../../contract/text.ts";
import type { IntakeIssueKind } from "../../contract/intake.ts";
import { CYCLE_WORDS } from "./cycleWords.ts";

type Words = (values: Record<string, string>, raw: string) => Text;
const said =
  (vi: string, en: string): Words =>
  () => ({ vi, en });

/** A number as each language writes it; anything else as it is. */
const number = (text: string | undefined, language: "vi" | "en"): string => {
  if (text === undefined || text.trim() === "" || Number.isNaN(Number(text))) return text ?? "";
  return Number(text).toLocaleString(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 });
};

const WORDS: Record<IntakeIssueKind, Words> = {
  "unknown-unit": said("Không có đơn vị nào tên như vậy trong kỳ này.", "No unit was called so in this period."),
  "ambiguous-unit": said("Tên này có thể là nhiều đơn vị.", "The name may be of several units."),
  "no-unit": said("Dòng có số liệu nhưng không có tên đơn vị.", "The row has figures and no unit."),
  "not-a-number": (_, raw) => ({ vi: `“${raw}” không phải là số.`, en: `“${raw}” is not a number.` }),
  merged: said(
    "Ô gộp chứa một số cho nhiều dòng hoặc cột; hãy tách ô và ghi số cho từng đơn vị.",
    "One figure in merged cells stands for several rows or columns; split them and give each its own.",
  ),
  "not-allowed": said("Bạn không có quyền nhập chỉ tiêu này.", "You may not enter values of this indicator."),
  unmapped: (_, raw) => ({
    vi: `“${raw}” không giống chỉ tiêu nào nên không được nhập.`,
    en: `“${raw}” is like no indicator and is not taken.`,
  }),
  "unit-of-measure": ({ stated, unit, unitEn }) => ({
    vi: `Bảng ghi đơn vị tính “${stated}”, chỉ tiêu tính bằng “${unit}”. Số được giữ nguyên.`,
    en: `The sheet counts in “${stated}”, the indicator in “${unitEn}”. Figures are taken as they are.`,
  }),
  converted: ({ stated, unit, unitEn, times }) => ({
    vi: `Số liệu được đổi từ “${stated}” sang “${unit}” (nhân ${number(times, "vi")}).`,
    en: `Figures are converted from “${stated}” to “${unitEn}” (times ${number(times, "en")}).`,
  }),
  dash: said(
    "Dấu gạch được hiểu là chưa báo cáo. Nếu không có phát sinh, hãy ghi 0.",
    "A dash is taken for not reported. Where there was none of it, write 0.",
  ),
  total: ({ label, sum, missing }) => ({
    vi: `“${label}” không khớp với các đơn vị${sum ? `: cộng lại được ${number(sum, "vi")}` : ""}${missing === "0" ? "" : ` (${missing} đơn vị chưa có số)`}.`,
    en: `“${label}” does not fit its units${sum ? `: they add up to ${number(sum, "en")}` : ""}${missing === "0" ? "" : ` (${missing} have no figure)`}.`,
  }),
  duplicate: ({ other }) => ({
    vi: `Cùng chỉ tiêu, đơn vị và kỳ với ô ${other}.`,
    en: `The same indicator, unit and period as ${other}.`,
  }),
  incomplete: said("Chỉ có tử số hoặc mẫu số nên không tính được tỷ lệ.", "One part of a rate without the other."),
  ratio: ({ exact }) => ({
    vi: `Tỷ lệ không bằng tử số chia mẫu số (${number(exact, "vi")}).`,
    en: `The rate is not its numerator by its denominator (${number(exact, "en")}).`,
  }),
  "out-of-range": ({ min, max }) => ({
    vi: `Ngoài khoảng hợp lý từ ${number(min, "vi")} đến ${number(max, "vi")}.`,
    en: `Outside the plausible range from ${number(min, "en")} to ${number(max, "en")}.`,
  }),
  "wrong-sign": said("Chỉ tiêu này không thể âm.", "This indicator cannot be below zero."),
  magnitude: ({ times, old }) => ({
    vi: `Có vẻ sai bậc số: gấp khoảng ${number(times, "vi")} lần thường lệ${old ? ` (kỳ trước ${number(old, "vi")})` : ""}.`,
    en: `The magnitude looks wrong: about ${number(times, "en")} times the usual${old ? ` (${number(old, "en")} before)` : ""}.`,
  }),
  jump: ({ times, old }) => ({
    vi: `Thay đổi gấp ${number(times, "vi")} lần mức thường lệ (kỳ trước ${number(old, "vi")}).`,
    en: `It changed ${number(times, "en")} times as much as usual (${number(old, "en")} before).`,
  }),
  cycle: ({ cycle }) => {
    const words = CYCLE_WORDS[cycle as keyof typeof CYCLE_WORDS];
    return { vi: `Chỉ tiêu này báo cáo theo ${words.vi}.`, en: `This indicator is reported by ${words.en}.` };
  },
  future: said("Kỳ này chưa bắt đầu.", "This period has not begun."),
  closed: said(
    "Kỳ này đã chốt số liệu. Người quản lý bộ chỉ tiêu có thể đính chính, kèm lý do.",
    "This period is closed. Who manages the set may correct it, with a reason.",
  ),
  "loses-value": ({ old }) => ({
    vi: `Số đã có (${number(old, "vi")}) sẽ thành không có số.`,
    en: `The value that is known (${number(old, "en")}) would become none.`,
  }),
};

/** The sentence about something that is wrong. */
export const wordsOf = (kind: IntakeIssueKind, values: Record<string, string>, raw: string): Text =>
  WORDS[kind](values, raw);
