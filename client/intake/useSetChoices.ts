import { useIndicators } from "../api/indicators.ts";
import { useMe } from "../api/session.ts";
import { useText } from "../messages/useWords.ts";

/** The sets of indicators to choose from; first those of the organisations that the person works for. */
export function useSetChoices(): { value: string; label: string }[] {
  const text = useText();
  const sets = useIndicators().data?.sets ?? [];
  const own = new Set(useMe().data?.roles.map(({ organisation }) => organisation));
  const isOwn = (owner: string | null) => owner !== null && own.has(owner);
  return [...sets]
    .sort((a, b) => Number(isOwn(b.owner)) - Number(isOwn(a.owner)))
    .map(({ id, title }) => ({ value: id, label: text(title) }));
}
