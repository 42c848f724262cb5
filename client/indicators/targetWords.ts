import type { IndicatorTarget } from "../../server/contract/indicator.ts";
import type { TargetState } from "../../server/contract/indicator-value.ts";
import { indicatorEn } from "../messages/indicatorEn.ts";
import { indicatorVi } from "../messages/indicatorVi.ts";
import { formatNumber, type Language } from "../ui/format.ts";

const words = { vi: indicatorVi, en: indicatorEn };

type Aim = Pick<IndicatorTarget, "comparison" | "value">;

const SIGNS = { "at-least": "≥", "more-than": ">", "at-most": "≤", "less-than": "<" };

const number = (value: number, decimals: number, language: Language) =>
  formatNumber(value, Number.isInteger(value) ? 0 : Math.max(decimals, 1), language);

/** What is to be reached: "tối thiểu 80", "không quá 0"; whole targets without digits after the mark. */
export function targetWords({ comparison, value }: Aim, decimals: number, language: Language): string {
  return `${words[language].comparisons[comparison]} ${number(value, decimals, language)}`;
}

/** The same where there is little room: "≥ 80". */
export function targetSign({ comparison, value }: Aim, decimals: number, language: Language): string {
  return `${SIGNS[comparison]} ${number(value, decimals, language)}`;
}

/** Whether a value meets a target. */
export function meets(value: number, { comparison, value: aim }: Aim): boolean {
  if (comparison === "at-least") return value >= aim;
  if (comparison === "more-than") return value > aim;
  return comparison === "at-most" ? value <= aim : value < aim;
}

/** How a value stands to a target, as profiles of units say it: "near" is short of it by at most a twentieth. */
export function targetState(value: number, aim: Aim): TargetState {
  if (meets(value, aim)) return "met";
  return Math.abs(value - aim.value) <= Math.abs(aim.value) / 20 ? "near" : "off";
}
