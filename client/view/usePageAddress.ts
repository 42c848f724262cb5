import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What the address of a page beside the map may hold, beside its look. Text as it stands there. */
export type PageAddress = Partial<
  Record<
    | "page"
    | "q"
    | "id"
    | "sort"
    | "status"
    | "organisation"
    | "from"
    | "to"
    | "account"
    | "action"
    | "offset"
    | "pillar"
    | "set"
    | "edition"
    | "level"
    | "within"
    | "periods"
    | "view"
    | "aspect",
    string
  >
>;
type Change = { [Name in keyof PageAddress]: string | null };

/** How a page looks, whichever it is. */
const LOOK = ["lang", "theme", "density"];

/** The view as it is written in the address, and ways to change it. What somebody opens is a step to go Back from. */
export function usePageAddress() {
  const address: PageAddress = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (values: Change, how: "push" | "replace" = "replace") => {
      void navigate({
        to: ".",
        search: (before: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries({ ...before, ...values }).filter(([, value]) => value !== null && value !== ""),
          ),
        replace: how === "replace",
        resetScroll: false,
      });
    },
    [navigate],
  );
  const openPage = useCallback(
    (page: string, values: Partial<Record<keyof PageAddress, string>> = {}) => {
      void navigate({
        to: ".",
        search: (before: Record<string, unknown>) => ({
          ...Object.fromEntries(Object.entries(before).filter(([name]) => LOOK.includes(name))),
          page,
          ...values,
        }),
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { address, change, openPage };
}
