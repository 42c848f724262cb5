/** Spellings of the same sound: the tone stands on either vowel, at the end of a syllable. */
const TONES = new Map(
  (
    "oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy".match(/\S+ \S+/g) ?? []
  ).map((pair) => pair.split(" ") as [string, string]),
);
const AFTER_Q: Record<string, string> = { ỳ: "ì", ý: "í", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị", y: "i" };

/**
 * A name with its diacritics but in one spelling: hoà = hòa, thuỷ = thủy, quý = quí; lower case, single spaces. The same as
 * senmap.spelling_key in the database. Names that differ in a diacritic stay different.
 */
export function spellingKey(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/qu([ỳýỷỹỵy])/g, (_, vowel: string) => `qu${AFTER_Q[vowel]!}`)
    .replaceAll(/(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => TONES.get(pair) ?? pair)
    .replaceAll(/[\s,.()-]+/g, " ")
    .trim();
}

/** A name without diacritics: to offer what somebody may have meant, never to decide it. */
export function searchKey(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐÐð]/g, "d")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
}

const NUMBERING = /^(?:(?:[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|[a-zđ])\s*[.)/:]\s*(?=\p{L})|[-–+*•·]+\s*)/u;
const FOOTNOTES = /\s*(?:\(\d{1,2}\)|\(\*+\)|\[\d{1,2}\]|\*+|[\u00B9\u00B2\u00B3\u2070-\u2079]+)\s*$/;

/** A label without the numbering before it, the marks of footnotes behind it, and line breaks. */
export function plainLabel(text: string): string {
  // Old documents write the Icelandic letter for Đ: the two look alike.
  let label = text.normalize("NFC").replaceAll("Ð", "Đ").replaceAll("ð", "đ").replaceAll(/\s+/g, " ").trim();
  label = label.replace(NUMBERING, "");
  while (FOOTNOTES.test(label)) label = label.replace(FOOTNOTES, "");
  return label.replace(/\s*[:;]$/, "").trim();
}
