import type { NewOrganisation, Organisation } from "../../server/contract/administration.ts";
import { formatDate } from "../ui/format.ts";
import { readDay } from "../ui/readDay.ts";
import type { UnitChoice } from "./UnitField.tsx";

/** An organisation as it stands in the form: days as they are typed. */
export interface OrganisationDraft {
  id: string;
  vi: string;
  en: string;
  eId: string;
  kind: Organisation["kind"] | null;
  parent: string | null;
  sectors: Organisation["sectors"];
  units: UnitChoice[];
  from: string;
  to: string;
  successor: string | null;
  note: string;
}

const typedDay = (day: string | null) => (day === null ? "" : formatDate(day));

/** What the form begins with. */
export const organisationDraft = (of: Organisation | null): OrganisationDraft => ({
  id: of?.id ?? "",
  vi: of?.name.vi ?? "",
  en: of?.name.en ?? "",
  eId: of?.eId ?? "",
  kind: of?.kind ?? null,
  parent: of?.parent ?? null,
  sectors: of?.sectors ?? [],
  units: of?.units.map(({ edition, code, fullName }) => ({ edition, code, name: fullName })) ?? [],
  from: typedDay(of?.validFrom ?? null),
  to: typedDay(of?.validTo ?? null),
  successor: of?.successor ?? null,
  note: of?.note ?? "",
});

const given = (typed: string) => typed.replaceAll(/\s+/g, " ").trim() || null;
const isDay = (typed: string) => typed.trim() === "" || readDay(typed) !== null;

/** What is sent; null while something is missing or wrong, which the fields say. */
export function readOrganisation(draft: OrganisationDraft): NewOrganisation | null {
  const vi = given(draft.vi);
  if (vi === null || draft.kind === null || !organisationId.test(draft.id)) return null;
  if (!isDay(draft.from) || !isDay(draft.to)) return null;
  const validTo = readDay(draft.to);
  return {
    id: draft.id,
    eId: given(draft.eId),
    name: { vi, en: given(draft.en) },
    kind: draft.kind,
    parent: draft.parent,
    sectors: draft.sectors,
    units: draft.units.map(({ edition, code }) => ({ edition, code })),
    validFrom: readDay(draft.from),
    validTo,
    successor: validTo === null ? null : draft.successor,
    note: given(draft.note),
  };
}

/** How the identifier of an organisation is written. */
export const organisationId = /^[A-Z][A-Za-z0-9-]{1,39}$/;
