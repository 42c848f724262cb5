import { useEffect, useRef, type RefObject } from "react";

/** Whether the person last used a pointer rather than the keyboard: arrows walk through choices that a click takes. */
export function useByPointer(): RefObject<boolean> {
  const byPointer = useRef(false);
  useEffect(() => {
    const pointer = () => void (byPointer.current = true);
    const key = () => void (byPointer.current = false);
    window.addEventListener("pointerdown", pointer, true);
    window.addEventListener("keydown", key, true);
    return () => {
      window.removeEventListener("pointerdown", pointer, true);
      window.removeEventListener("keydown", key, true);
    };
  }, []);
  return byPointer;
}
