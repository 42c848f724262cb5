import { spellingKey } from "./spelling.ts";

const SCALES: [RegExp, number][] = [
  [/^(?:nghìn|ngàn|1 ?000|1000)\s+/, 1e3],
  [/^(?:triệu|1 ?000 ?000|1000000)\s+/, 1e6],
  [/^(?:tỷ|tỉ)\s+/, 1e9],
  [/^trăm\s+/, 1e2],
];

/** What something is counted in: "triệu đồng" is a million of "đồng". */
export interface Measure {
  base: string;
  scale: number;
}

export function readMeasure(text: string): Measure {
  let base = spellingKey(text)
    .replace(/(?:^|(?<=\s))tr ?(?=đ)/, "triệu ")
    .replace(/(?:^|(?<=\s))(?:đ|vnđ|vnd)$/, "đồng");
  let scale = 1;
  for (let found = true; found;) {
    found = false;
    for (const [pattern, times] of SCALES) {
      if (!pattern.test(base)) continue;
      base = base.replace(pattern, "");
      scale *= times;
      found = true;
    }
  }
  return { base, scale };
}

/**
 * What a figure counted in one unit is multiplied by to be counted in another; 1 for the same, null where they are not of one kind.
 */
export function conversion(from: string, to: string): number | null {
  const [given, asked] = [readMeasure(from), readMeasure(to)];
  return given.base === asked.base ? given.scale / asked.scale : null;
}

/** The unit that a header or a title states: "Đơn vị tính: triệu đồng", "ĐVT: %", "Số thu (tỷ đồng)". */
export function statedMeasure(text: string): string | null {
  const stated =
    /(?:đơn vị tính|đơn vị đo|đvt)\s*[:：]?\s*([^()]+)/iu.exec(text)?.[1] ??
    /\(((?:1[. ]?000(?:[. ]?000)?\s+)?[^()\d]{1,30})\)\s*$/u.exec(text)?.[1];
  return stated?.trim().replace(/[.;]$/, "") || null;
}
