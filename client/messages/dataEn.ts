import { catalogueEn } from "./catalogueEn.ts";
import type { dataVi } from "./dataVi.ts";
import { trustEn } from "./trustEn.ts";
import type { WordsOf } from "./words.ts";

/** Words of the pages about figures, in English. */
export const dataEn = {
  title: "Figures",
  pages: { catalogue: "Indicator catalogue", trust: "Data trust", intake: "Enter figures" },
  pagesLabel: "Pages about figures",
  pageNotAllowed: "This account may not open that page. Choose another one beside it, or ask your administrator.",
  pageSignIn: "This page needs you to sign in.",
  pageUnknown: "There is no such page. Choose one beside it.",
  catalogue: catalogueEn,
  trust: trustEn,
} satisfies WordsOf<typeof dataVi>;
