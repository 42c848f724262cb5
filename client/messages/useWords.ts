import { createContext, useContext } from "react";
import type { Text } from "../../server/contract/text.ts";
import type { Language } from "../ui/format.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";
import type { Words } from "./words.ts";

const words: Record<Language, Words> = { vi, en };

/** The language of the screen. Vietnamese unless the address says otherwise. */
export const LanguageContext = createContext<Language>("vi");
export const useLanguage = () => useContext(LanguageContext);

/** All words in the language of the screen. */
export function useWords(): Words {
  return words[useLanguage()];
}

/** Chooses the right language of a text that came with the data. */
export function useText(): (text: Pick<Text, "vi"> & { en: string | null }) => string {
  const language = useLanguage();
  return (text) => text[language] || text.vi;
}
