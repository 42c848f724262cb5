import { usePageAddress } from "../view/usePageAddress.ts";
import { ReviewView } from "./ReviewView.tsx";
import { StartView } from "./StartView.tsx";

/** Intake of figures: sending a file or a table, or the review of one that was sent. */
export function IntakePage() {
  const { address } = usePageAddress();
  return address.id ? <ReviewView key={address.id} id={address.id} /> : <StartView />;
}
