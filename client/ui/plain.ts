/** Letters without diacritics, so that "mat do" finds "Mật độ". For finding, never for keys. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();
}
