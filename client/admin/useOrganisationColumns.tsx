import type { Organisation } from "../../server/contract/administration.ts";
import { useLanguage, useText, useWords } from "../messages/useWords.ts";
import type { Column } from "../ui/DataTable.tsx";
import { formatDate, formatNumber } from "../ui/format.ts";
import classes from "../ui/Cells.module.css";
import type { Placed } from "./organisationTree.ts";

/** The columns of the table of organisations. @param asTree whether names stand in by how deep they lie. */
export function useOrganisationColumns(all: Organisation[], asTree: boolean): Column<Placed>[] {
  const words = useWords();
  const { admin } = words;
  const language = useLanguage();
  const text = useText();
  const nameOf = (id: string) => {
    const one = all.find((organisation) => organisation.id === id);
    return one ? text(one.name) : id;
  };
  const sectorsOf = ({ sectors }: Organisation) => sectors.map((sector) => words.sectors[sector]).join(", ");
  return [
    {
      id: "name",
      title: admin.organisationName,
      sortBy: ({ name }) => text(name),
      cell: ({ id, name, depth, parent }) => (
        <span className={classes.inTree} style={asTree ? { paddingInlineStart: `${depth * 1.25}rem` } : undefined}>
          {asTree && depth > 0 && (
            <i aria-hidden className={classes.branch}>
              └
            </i>
          )}
          <span>
            {text(name)}
            <small className={classes.small}>
              {id}
              {!asTree && parent && ` · ${nameOf(parent)}`}
            </small>
          </span>
        </span>
      ),
    },
    { id: "kind", title: admin.kind, sortBy: ({ kind }) => admin.kinds[kind], cell: ({ kind }) => admin.kinds[kind] },
    { id: "sectors", title: admin.sectors, sortBy: (row) => sectorsOf(row) || null, cell: sectorsOf },
    {
      id: "units",
      title: admin.units,
      sortBy: ({ units }) => units.length,
      cell: ({ units }) => {
        const [first] = units;
        if (!first) return null;
        return units.length === 1 ? first.fullName : `${first.fullName} ${admin.moreUnits(units.length - 1)}`;
      },
    },
    {
      id: "term",
      title: admin.term,
      sortBy: ({ validTo, validFrom }) => validTo ?? validFrom,
      cell: ({ validFrom, validTo, successor }) => (
        <>
          {validTo ? admin.ended(formatDate(validTo)) : validFrom && admin.fromShort(formatDate(validFrom))}
          {successor && <small className={classes.small}>{admin.successorIs(nameOf(successor))}</small>}
        </>
      ),
    },
    {
      id: "accounts",
      title: admin.accountsOf,
      align: "end",
      sortBy: ({ accounts }) => accounts,
      cell: ({ accounts }) => formatNumber(accounts, 0, language),
    },
  ];
}
