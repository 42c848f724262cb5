import latin500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url";
import latin600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url";
import latin700 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-700-normal.woff2?url";
import vietnamese500 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url";
import vietnamese600 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url";
import vietnamese700 from "@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-700-normal.woff2?url";

// MapLibre names a font by its full name, weight included, and casts labels from whatever face the browser has under
// that name: so each weight is a family of its own here.
const families = [
  { family: "Be Vietnam Pro Medium", weight: "500", latin: latin500, vietnamese: vietnamese500 },
  { family: "Be Vietnam Pro SemiBold", weight: "600", latin: latin600, vietnamese: vietnamese600 },
  { family: "Be Vietnam Pro Bold", weight: "700", latin: latin700, vietnamese: vietnamese700 },
];
const vietnameseRange =
  "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB";

let loading: Promise<unknown> | null = null;

function loadAll(): Promise<unknown> {
  const faces = families.flatMap(({ family, weight, latin, vietnamese }) => [
    new FontFace(family, `url(${latin})`, { weight, unicodeRange: "U+0000-00FF,U+0131,U+2000-206F,U+2122" }),
    new FontFace(family, `url(${vietnamese})`, { weight, unicodeRange: vietnameseRange }),
  ]);
  for (const face of faces) document.fonts.add(face);
  const plain = document.fonts.load('400 24px "Be Vietnam Pro"', "Đồng Tháp ươ ỹ 0");
  return Promise.allSettled([plain, ...faces.map((face) => face.load())]);
}

/**
 * Waits (briefly) until the faces that map labels use are there. Labels are cast once: those made too early would keep a
 * fallback face. A closed network must not keep the map from opening, so patience ends.
 */
export async function loadMapFonts(): Promise<void> {
  loading ??= loadAll();
  await Promise.race([loading, new Promise((resolve) => setTimeout(resolve, 3000))]);
}
