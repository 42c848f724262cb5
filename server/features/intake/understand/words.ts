import { once } from "./once.ts";
import { plainLabel, spellingKey } from "./spelling.ts";

/** What a column is for, where its header says so. */
export type ColumnRole =
  | "unit"
  | "code"
  | "parent"
  | "indicator"
  | "period"
  | "aspect"
  | "number"
  | "measure"
  | "note"
  | "value";

const HEADERS: [ColumnRole, RegExp][] = [
  ["number", /^(?:stt|tt|số tt|số thứ tự|no)$/],
  ["measure", /^(?:đơn vị tính|đvt|đơn vị đo|đv tính)$/],
  ["note", /^(?:ghi chú|chú thích|diễn giải|nguyên nhân|lý do|giải thích|nguồn|nguồn số liệu|ý kiến)/],
  [
    "code",
    /^(?:mã|mã số|code|gso)(?: (?:đvhc|gso|đơn vị|đơn vị hành chính|hành chính|xã|huyện|phường|tỉnh|địa bàn|địa phương|xã phường|đv))*$/,
  ],
  [
    "unit",
    /^(?:tên )?(?:đơn vị|địa phương|địa bàn|đơn vị hành chính|xã\/? ?phường.*|xã phường.*|huyện\/.*|tên xã.*|tên huyện.*|cơ quan|đơn vị báo cáo)$/,
  ],
  ["parent", /^(?:huyện|thuộc huyện|quận huyện|cấp huyện|huyện tx tp|huyện thị.*)$/],
  ["indicator", /^(?:tên |mã )?(?:chỉ tiêu|chỉ số)$|^nội dung(?: chỉ tiêu)?$/],
  ["period", /^(?:kỳ|kì|kỳ báo cáo|kỳ số liệu|thời gian|thời kỳ|tháng|quý|quí|năm|tuần)$/],
];

/** The role that the header of a column gives it; null where it says nothing of the kind. */
export function roleOfHeader(text: string): ColumnRole | null {
  const key = spellingKey(plainLabel(text));
  return HEADERS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

const TOTAL =
  /^(?:tổng số|tổng cộng|tổng|cộng|chung|bình quân|bình quân chung|trung bình|cả tỉnh)(?: (?:toàn tỉnh|cả tỉnh|chung|số|các đơn vị|các xã phường))*$|^(?:toàn tỉnh|toàn huyện|toàn tỉnh đồng tháp)$|^cộng (?:huyện|tp|thành phố|thị xã|khối|nhóm) .+$/;

/** Whether the label of a row, or a header, stands for the sum of others. */
export const isTotal = once((text) => TOTAL.test(spellingKey(plainLabel(text))));

/** A row that only counts the columns: "A B 1 2 3", "(1) (2) (3=1+2)". */
export function countsColumns(texts: string[]): boolean {
  const said = texts.filter((text) => text !== "");
  const counted = said.filter((text) => /^\(?\s*(?:[A-E]|\d{1,2})\s*(?:\)?\s*=\s*[\d()+\-*/:x×%\s]+)?\)?$/.test(text));
  if (said.length < 2 || counted.length < said.length) return false;
  const numbers = said
    .map((text) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN))
    .filter((number) => !Number.isNaN(number));
  return numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

/** Titles that name a law, not what the sheet is about. */
export const citesLaw = (text: string): boolean =>
  /(?:thông tư|quyết định|nghị định|nghị quyết|công văn|ban hành|kèm theo|văn bản)\s/iu.test(text);
