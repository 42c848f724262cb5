import type { Classification } from "../../server/contract/access.ts";
import type { LayerRights } from "../../server/contract/administration.ts";
import { useMe } from "../api/session.ts";
import { useText, useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import classes from "../ui/Cells.module.css";
import { ChoiceField } from "../ui/ChoiceField.tsx";
import { LayerSaveNote } from "./LayerSaveNote.tsx";
import { OrganisationField } from "./OrganisationField.tsx";
import type { useLayerSaves } from "./useLayerSaves.ts";

/** The columns of the table of layers: what is chosen in a row is saved at once. */
export function useLayerColumns({ saves, save }: ReturnType<typeof useLayerSaves>): Column<LayerRights>[] {
  const words = useWords();
  const { admin } = words;
  const text = useText();
  // Whoever may not read of organisations sees the owner's identifier alone.
  const seesOrganisations = useMe().data?.actions.includes("account.read") ?? false;
  return [
    {
      id: "layer",
      title: admin.layer,
      sortBy: ({ title }) => text(title),
      cell: ({ id, title }) => (
        <>
          {text(title)}
          <small className={classes.small}>{id}</small>
        </>
      ),
    },
    {
      id: "classification",
      title: admin.classification,
      sortBy: ({ classification }) => Object.keys(words.classifications).indexOf(classification),
      cell: (layer) => (
        <ChoiceField
          aria-label={admin.classificationOf(text(layer.title))}
          w="9rem"
          data={Object.entries(words.classifications).map(([value, label]) => ({ value, label }))}
          value={layer.classification}
          onChange={(value) =>
            value !== layer.classification && void save(layer, { classification: value as Classification })
          }
        />
      ),
    },
    {
      id: "owner",
      title: admin.owner,
      sortBy: ({ owner }) => owner,
      cell: (layer) =>
        seesOrganisations ? (
          <div className={classes.wider}>
            <OrganisationField
              bare
              label={admin.ownerOf(text(layer.title))}
              none={admin.noOwner}
              value={layer.owner}
              onChange={(owner) => owner !== layer.owner && void save(layer, { owner })}
            />
          </div>
        ) : (
          (layer.owner ?? admin.noOwner)
        ),
    },
    {
      id: "state",
      title: admin.state,
      cell: (layer) => <LayerSaveNote save={saves[layer.id]} onUndo={(values) => void save(layer, values, true)} />,
    },
  ];
}
