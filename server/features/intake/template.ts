import { type Cell, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { CYCLE_WORDS } from "./cycleWords.ts";
import type { KnownIndicator, KnownUnit, Part } from "./understand/Knowledge.ts";

/** What a form is made of. */
export interface Form {
  title: string;
  owner: string | null;
  period: string;
  indicators: KnownIndicator[];
  /** All units of the edition of the period. */
  units: KnownUnit[];
}

interface FormColumn {
  indicator: KnownIndicator;
  part: Part;
}

const LEVELS = { province: "Cấp tỉnh", district: "Cấp huyện", commune: "Cấp xã" };
const HEADER = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "E8EEF2" } },
  font: { bold: true },
} as const;
const OPEN = { protection: { locked: false } };
/** Rows above the first unit: titles, then the names, what they are counted in, and their codes. */
const [TITLES, HEADERS] = [4, 3];

const HOW_TO = [
  ["Cách điền"],
  ["Chỉ điền vào các ô trắng của các trang tính bên cạnh; không thêm, bớt, đổi dòng hoặc cột."],
  ["Ghi số theo kiểu Việt Nam (1.234,5) hoặc để Excel tự định dạng."],
  [
    "Để trống: không thay đổi gì. “KBC”: chưa báo cáo. “x”: không áp dụng cho đơn vị này. Không có phát sinh thì ghi 0.",
  ],
  ["Tỷ lệ: điền tử số và mẫu số; ô tỷ lệ có thể để trống, hệ thống sẽ tự tính."],
  ["Không dùng công thức; chỉ kết quả của công thức được đọc."],
];

/** Writes a workbook with a sheet for each level that reports: units go down, indicators across. It holds no formula. */
export function writeTemplate(form: Form): Promise<Uint8Array> {
  const levels = (["province", "district", "commune"] as const).filter((level) =>
    form.indicators.some((it) => it.level === level),
  );
  const sheets = levels.map((level) => sheetOf(form, level));
  const guide: WriteSheet = { name: "Hướng dẫn", rows: HOW_TO, columns: [{ width: 110 }], protection: { sheet: true } };
  return writeXlsx({ sheets: [...sheets, guide] });
}

function sheetOf({ title, owner, period, indicators, units }: Form, level: KnownIndicator["level"]): WriteSheet {
  const columns = indicators
    .filter((indicator) => indicator.level === level)
    .flatMap((indicator): FormColumn[] => {
      const parts: Part[] = indicator.aggregation === "ratio" ? ["numerator", "denominator", "value"] : ["value"];
      return parts.map((part) => ({ indicator, part }));
    });
  const rows = units.filter((unit) => unit.level === level).sort((a, b) => a.code.localeCompare(b.code));
  const { cycle } = columns[0]!.indicator;
  const head = [
    [owner === null ? title : `${title} – ${owner}`],
    [`Kỳ báo cáo: ${period}`],
    [`Báo cáo theo ${CYCLE_WORDS[cycle].vi}; xem trang “Hướng dẫn”.`],
    [],
    ["Mã ĐVHC", "Tên đơn vị", ...columns.map(nameOf)],
    ["", "", ...columns.map(({ indicator, part }) => (part === "value" ? `(${indicator.unitVi})` : ""))],
    ["", "", ...columns.map(codeOf)],
  ];
  const cells = new Map<string, Partial<Cell>>();
  const first = TITLES + HEADERS;
  for (const [row, texts] of head.slice(TITLES).entries()) {
    for (const [column, value] of texts.entries()) cells.set(`${TITLES + row},${column}`, { value, style: HEADER });
  }
  for (let row = first; row < first + rows.length; row++) {
    for (let column = 2; column < columns.length + 2; column++)
      cells.set(`${row},${column}`, { value: null, style: OPEN });
  }
  return {
    name: LEVELS[level],
    // A code is text: as a number it would lose its zeros.
    rows: [...head, ...rows.map((unit) => [unit.code, unit.fullName])],
    cells,
    columns: [{ width: 10 }, { width: 26 }, ...columns.map(() => ({ width: 18 }))],
    freezePane: { rows: first, columns: 2 },
    protection: { sheet: true, formatColumns: true, formatRows: true },
  };
}

const nameOf = ({ indicator, part }: FormColumn): string =>
  (part === "numerator" ? indicator.numeratorVi : part === "denominator" ? indicator.denominatorVi : null) ??
  indicator.nameVi;
const codeOf = ({ indicator, part }: FormColumn): string =>
  part === "value" ? indicator.code : `${indicator.code} (${part === "numerator" ? "tử số" : "mẫu số"})`;
