import { useEffect } from "react";
import { usePageAddress } from "../view/usePageAddress.ts";
import { ReviewView } from "./ReviewView.tsx";
import { StartView } from "./StartView.tsx";

/** Intake of figures: sending a file or a table, or the review of one that was sent. */
export function IntakePage() {
  const { address } = usePageAddress();
  useEffect(() => {
    // A file let go where none is taken would be opened in place of this page.
    const keep = (event: DragEvent) => event.preventDefault();
    window.addEventListener("dragover", keep);
    window.addEventListener("drop", keep);
    return () => {
      window.removeEventListener("dragover", keep);
      window.removeEventListener("drop", keep);
    };
  }, []);
  return address.id ? <ReviewView key={address.id} id={address.id} /> : <StartView />;
}
