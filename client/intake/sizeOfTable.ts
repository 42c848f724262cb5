/** How many rows and columns a copied table has; null for none. Cells that hold line breaks stand in quotes. */
export function sizeOfTable(text: string): { rows: number; columns: number } | null {
  if (text.trim() === "") return null;
  const plain = text.replaceAll(/"(?:[^"]|"")*"/g, "x").replace(/[\r\n]+$/, "");
  const rows = plain.split(/\r\n|\n|\r/);
  return { rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.split("\t").length), 1) };
}
