const KINDS: Record<string, string> = {
  tỉnh: "Province",
  "thành phố": "City",
  "thị xã": "Town",
  huyện: "District",
  "thị trấn": "Township",
  phường: "Ward",
  xã: "Commune",
};

/** The Latin letters of a Vietnamese name without its diacritics. For reading only: never to match names. */
export function withoutDiacritics(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");
}

/**
 * "Mỹ Tho" + "phường" → "My Tho Ward"; a numbered unit reads the English way: "Phường 4" → "Ward 4".
 * @throws when the kind is not one of the seven of the law.
 */
export function englishName(name: string, kind: string): string {
  const english = KINDS[kind];
  if (!english) throw new Error(`No English word for the kind of unit "${kind}"`);
  const plain = withoutDiacritics(name);
  const number = /^Phuong (\d+)$/.exec(plain)?.[1];
  return number ? `${english} ${number}` : `${plain} ${english}`;
}
