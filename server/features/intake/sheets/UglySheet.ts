/** A sheet as organisations really send them, with what is in it by the word of whoever made it. */
export interface UglySheet {
  name: string;
  /** The file, or a table that was copied. */
  file: () => Promise<Uint8Array> | Uint8Array | string;
  /** What its sender says of it. */
  said?: Record<string, string>;
  /** Values without any answer, as "TST01 2025/29869 2026-09 = 12"; "= KBC" and "= x" where there is none. */
  values: string[];
  /** What is asked, as "unit Phường 1: 2025/29869 2025/29905", with the candidates. */
  questions?: string[];
  /** What is wrong, as "total C5". */
  issues?: string[];
  /** Answers, and the values there are then. */
  answers?: Record<string, string>;
  answered?: string[];
  /** What is still wrong then. */
  left?: string[];
}
