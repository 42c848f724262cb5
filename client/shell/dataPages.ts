import { BookOpenText, FileUp, ShieldQuestion, type LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { Action } from "../../server/contract/access.ts";
import { CataloguePage } from "../catalogue/CataloguePage.tsx";
import { TrustPage } from "../data-trust/TrustPage.tsx";
import { IntakePage } from "../intake/IntakePage.tsx";

interface DataPageEntry {
  id: "catalogue" | "trust" | "intake";
  /** Without this right the page is not offered; null: everybody may open it. */
  right: Action | null;
  icon: LucideIcon;
  Page: ComponentType;
}

/** The pages about figures, in the order of the rail. */
export const dataPages: readonly DataPageEntry[] = [
  { id: "catalogue", right: null, icon: BookOpenText, Page: CataloguePage },
  { id: "trust", right: null, icon: ShieldQuestion, Page: TrustPage },
  { id: "intake", right: "indicator.write", icon: FileUp, Page: IntakePage },
];
