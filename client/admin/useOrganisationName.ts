import { useOrganisations } from "../api/administration.ts";
import { useText } from "../messages/useWords.ts";

/** The name of an organisation in the language of the screen; its identifier where it is not seen. */
export function useOrganisationName(): (id: string, otherwise?: string | null) => string {
  const text = useText();
  const { data } = useOrganisations();
  const names = new Map(data?.organisations.map(({ id, name }) => [id, name]));
  return (id, otherwise) => {
    const name = names.get(id);
    return name ? text(name) : (otherwise ?? id);
  };
}
