import { statedMeasure } from "./measure.ts";
import { plainLabel, spellingKey } from "./spelling.ts";

/** Columns that repeat, plan or compare what another column reports. */
const BESIDE =
  /(?<!\p{L})(?:kế hoạch|kh giao|chỉ tiêu giao|mục tiêu|cùng kỳ|cùng kì|kỳ trước|kì trước|tháng trước|quý trước|năm trước|so sánh|so với|tăng giảm|tăng|giảm|chênh lệch|lũy kế|luỹ kế|cộng dồn|xếp hạng|thứ hạng|xếp loại|hoàn thành so)(?!\p{L})/u;
/** Words that say no more than that here are figures. */
const FILLERS =
  /(?<!\p{L})(?:kết quả|thực hiện|số liệu|số lượng|giá trị|báo cáo|kỳ này|kì này|trong kỳ|kỳ|trong|ước|sơ bộ|chính thức|th|đến|hết|và|năm|số thực hiện)(?!\p{L})/gu;

/** A header as names are kept: without numbering, footnotes, and the unit behind it. */
export function nameKey(text: string): string {
  const plain = plainLabel(text);
  const measure = statedMeasure(plain);
  const bare =
    measure === null ? plain : plain.replace(/\s*\([^()]*\)\s*$/, "").replace(/[,;]?\s*(?:đơn vị tính|đvt)\b.*$/iu, "");
  return spellingKey(bare.replaceAll("%", " ")).replaceAll("tỉ lệ", "tỷ lệ").trim();
}

/** Whether a text says no more than that here are figures. */
export const isFiller = (piece: string): boolean => !/[\p{L}\d]/u.test(nameKey(piece).replaceAll(FILLERS, ""));

/** Whether a text plans, repeats or compares what is reported elsewhere. */
export const saysBeside = (text: string): boolean => BESIDE.test(spellingKey(text));
