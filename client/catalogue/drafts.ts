import { create } from "zustand";
import type { Language } from "../ui/format.ts";
import type { DefinitionDraft } from "./definitionDraft.ts";

/** What is typed and not saved, beside the version it began from. */
export interface KeptDraft {
  base: DefinitionDraft;
  version: number;
  draft: DefinitionDraft;
  /** How its numbers are written, whatever the screen speaks by now. */
  language: Language;
}

type Drafts = {
  /** By code; "new" for one to be added. */
  kept: Record<string, KeptDraft | undefined>;
  keep: (key: string, draft: KeptDraft | undefined) => void;
};

/** Drafts live as long as the tab: closing a drawer, or going Back, loses nothing that was typed. */
export const useDrafts = create<Drafts>((set) => ({
  kept: {},
  keep: (key, draft) => set(({ kept }) => ({ kept: { ...kept, [key]: draft } })),
}));
