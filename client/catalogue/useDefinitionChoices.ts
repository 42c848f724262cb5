import type { IndicatorSet } from "../../server/contract/indicator.ts";
import { useText, useWords } from "../messages/useWords.ts";
import { useOwners } from "./useOwners.ts";

const DECIMALS = ["0", "1", "2", "3", "4", "5", "6"];

/** What may be chosen in the fields of a definition. @param owner stays among the choices even where the person does not know it */
export function useDefinitionChoices(sets: readonly IndicatorSet[], owner: string) {
  const words = useWords();
  const { catalogue: say } = words.data;
  const text = useText();
  const owners = useOwners(sets);
  const known = owner === "" || owners.has(owner) ? owners : new Map([[owner, owner], ...owners]);
  const { ground: _, ...pillars } = words.pillars;
  const of = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  return {
    set: sets.map(({ id, title }) => ({ value: id, label: text(title) })),
    decimals: DECIMALS.map((value) => ({ value, label: value })),
    pillar: of(pillars),
    sector: of(words.sectors),
    direction: of(words.indicator.directions),
    aggregation: of(say.aggregationChoices),
    weight: of(say.weights),
    cycle: of(say.cycles),
    level: of(say.levels),
    owner: [...known].map(([value, name]) => ({ value, label: name === value ? value : `${name} (${value})` })),
    classification: of(words.classifications),
  };
}
