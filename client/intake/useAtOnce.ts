import { useEffect, useRef, type RefObject } from "react";

/** A field that was opened by a button takes the focus from there. */
export function useAtOnce(atOnce: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (atOnce) field.current?.focus();
  }, [atOnce]);
  return field;
}
