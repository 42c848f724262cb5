/** How often an indicator is reported. */
export const CYCLE_WORDS = {
  week: { vi: "tuần", en: "week" },
  month: { vi: "tháng", en: "month" },
  quarter: { vi: "quý", en: "quarter" },
  year: { vi: "năm", en: "year" },
};
