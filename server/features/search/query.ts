/** A search as the database is asked it. */
export interface AskedName {
  /** Without diacritics, single spaces: as senmap.search_key writes names. */
  key: string;
  /** With diacritics, abbreviations written out: for senmap.spelling_key. */
  spelled: string;
}

/** What people write for the kinds of unit, with and without diacritics; longest first. */
const ABBREVIATIONS: [RegExp, string][] = [
  [/(^|\s)(tp\.?|t\.p\.?)\s*(?=\p{L})/giu, "$1thành phố "],
  [/(^|\s)(tx\.?|t\.x\.?)\s+(?=\p{L})/giu, "$1thị xã "],
  [/(^|\s)(tt\.?|t\.t\.?)\s+(?=\p{L})/giu, "$1thị trấn "],
  [/(^|\s)[pf]\.?\s*(?=\d)/giu, "$1phường "],
  [/(^|\s)(p\.\s*|f\.\s*|f\s+)(?=\p{L})/giu, "$1phường "],
  [/(^|\s)x\.\s*(?=\p{L})/giu, "$1xã "],
  [/(^|\s)h\.\s*(?=\p{L})/giu, "$1huyện "],
];

/** The longest search answered, in characters. */
export const LONGEST_QUERY = 200;

/** Writes abbreviations out and strips what is no letter or digit. An empty key means nothing was asked. */
export function readQuery(text: string): AskedName {
  let spelled = text.normalize("NFC").replace(/\s+/g, " ").trim();
  for (const [pattern, full] of ABBREVIATIONS) spelled = spelled.replace(pattern, full);
  const key = spelled
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return { key, spelled: spelled.replace(/[\s,.()-]+/g, " ").trim() };
}
