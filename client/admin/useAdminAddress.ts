import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

/** What the address of an administration page may hold, beside its look. Text as it stands there. */
export type AdminAddress = Partial<
  Record<
    "page" | "q" | "id" | "sort" | "status" | "organisation" | "from" | "to" | "account" | "action" | "offset",
    string
  >
>;
type Change = { [Name in keyof AdminAddress]: string | null };

/** The view as it is written in the address, and a way to change it. What somebody opens is a step to go Back from. */
export function useAdminAddress() {
  const search: AdminAddress = useSearch({ strict: false });
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
  return { address: search, change };
}
