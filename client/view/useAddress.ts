import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { readAddress, type Address } from "./address.ts";

/** The view as written in the address bar. */
export function useAddress(): Address {
  const search = useSearch({ strict: false });
  // The router lays what was validated over what stood there, so bad values would shine through: read once more.
  return useMemo(() => readAddress(search), [search]);
}

/** Changes parts of the address. A move to another unit is a step of its own (push); the rest replaces. */
export function useChangeAddress(): (change: Partial<Address>, how?: "push" | "replace") => void {
  const navigate = useNavigate();
  return useCallback(
    (change, how = "replace") => {
      void navigate({
        to: "/",
        search: (before: Record<string, unknown>) => readAddress({ ...before, ...change }),
        replace: how === "replace",
        resetScroll: false,
      });
    },
    [navigate],
  );
}
