import type { UglySheet } from "./UglySheet.ts";

/** Windows-1258 writes some letters with their tone as a byte of its own. */
const BYTES: Record<string, number> = {
  "\u0300": 0xcc,
  "\u0309": 0xd2,
  "\u0303": 0xde,
  "\u0301": 0xec,
  "\u0323": 0xf2,
  đ: 0xf0,
  Đ: 0xd0,
  ơ: 0xf5,
  Ơ: 0xd5,
  ư: 0xfd,
  Ư: 0xdd,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  ă: 0xe3,
  Ê: 0xca,
};
function encode(text: string): Buffer {
  // Taken apart, a dot below comes before the circumflex; here the circumflex is part of the letter.
  const apart = text.normalize("NFD").replaceAll(/\u0323([\u0302\u0306])/gu, "$1\u0323");
  const spelled = apart.replaceAll(/[aeoE]\u0302|a\u0306|[oOuU]\u031B/gu, (pair) => pair.normalize("NFC")).split("");
  return Buffer.from(spelled.map((letter) => BYTES[letter] ?? letter.charCodeAt(0)));
}

export const sheet: UglySheet = {
  name: "text in Windows-1258 with commas between cells and around decimals, names in another spelling",
  file: () =>
    encode(
      [
        '"Kỳ báo cáo: quí III/2026",,',
        "Địa phương,Diện tích gieo trồng,",
        'Huyện Hồng Ngự,"12.345,678",',
        'TP Hồng Ngự,"9.876,5",',
        "H. Lấp Vò,-,",
      ].join("\r\n"),
    ),
  values: ["TST05 2025/870 2026-Q3 = 12345.678", "TST05 2025/868 2026-Q3 = 9876.5", "TST05 2025/875 2026-Q3 = KBC"],
  issues: ["dash B5"],
};
