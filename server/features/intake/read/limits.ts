/** How much of a file is read. What goes beyond is refused, not cut off: a table with its end missing looks whole. */
export const LIMITS = {
  /** Bytes of an upload. */
  upload: 10 * 1024 * 1024,
  /** Bytes that a workbook may unfold to, and how many times its own size: honest sheets shrink 10 to 50 times. */
  unfolded: 200 * 1024 * 1024,
  ratio: 200,
  /** Small files may be anything times their size: they do no harm. */
  harmless: 4 * 1024 * 1024,
  rows: 100_000,
  columns: 1_000,
  cells: 2_000_000,
  /** Figures of known indicators in one file. */
  figures: 300_000,
  /** Characters of one cell: what goes beyond is no label and no number. */
  text: 2_000,
  /** Milliseconds that reading may take, and megabytes. */
  time: 20_000,
  memory: 1_500,
};
