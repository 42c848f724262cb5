import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { OrganisationId } from "../../contract/access.ts";
import { ChangeOrganisation, NewOrganisation, Organisation, Organisations } from "../../contract/administration.ts";
import { ProblemError } from "../../errors.ts";
import { writeAudit } from "../../platform/audit/writeAudit.ts";
import type { Query } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";
import { explained } from "../../platform/explained.ts";
import { refuse, requireOrder, requireReferences } from "./refusals.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./organisations.sql"),
  create: sqlFile(import.meta.url, "./createOrganisation.sql"),
  change: sqlFile(import.meta.url, "./changeOrganisation.sql"),
  setUnits: sqlFile(import.meta.url, "./setUnits.sql"),
};

type Fields = Required<Omit<NewOrganisation, "units">> & { units: { edition: string; code: string }[] };
const EMPTY = {
  eId: null,
  parent: null,
  sectors: [],
  units: [],
  validFrom: null,
  validTo: null,
  successor: null,
  note: null,
};

/** @throws ProblemError naming what does not fit. */
async function check(query: Query, { id, parent, successor, units, validFrom, validTo }: Fields): Promise<void> {
  requireOrder(validFrom, validTo);
  // Only what is over has a successor, and nothing follows itself.
  if (successor !== null && validTo === null) throw new ProblemError("invalid-request", { field: "validTo" });
  if (successor === id) throw new ProblemError("invalid-request", { field: "successor" });
  if (parent === id) throw new ProblemError("invalid-request", { field: "parent" });
  await requireReferences(query, [parent, successor], units);
}

const valuesOf = ({ id, eId, name, kind, parent, sectors, validFrom, validTo, successor, note }: Fields) => ({
  id,
  e_id: eId,
  name_vi: name.vi,
  name_en: name.en,
  kind,
  parent,
  sectors,
  valid_from: validFrom,
  valid_to: validTo,
  successor,
  note,
});

/** Who answers for what, and since when. */
export const organisationRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database, people }) => {
  const tags = ["administration"];
  const list = (query: Query, id: string | null, q: string | null) => query<Organisation>(SQL.list, { id, q });

  async function setUnits(query: Query, organisation: string, units: Fields["units"]): Promise<void> {
    const changed = await query(SQL.setUnits, { organisation, units: JSON.stringify(units) });
    if (changed.length > 0) await writeAudit(query, "organisation.units", organisation, { changed });
  }

  app.get(
    "/api/administration/organisations",
    {
      config: { right: "account.read" },
      schema: {
        tags,
        summary: "Organisations",
        querystring: Type.Object(
          { q: Type.Optional(Type.String({ maxLength: 200 })) },
          { additionalProperties: false },
        ),
        response: { 200: Organisations },
      },
    },
    async ({ asker, query: { q } }): Promise<Organisations> => ({
      organisations: await database.asPerson(asker, (query) => list(query, null, q || null)),
    }),
  );

  app.post(
    "/api/administration/organisations",
    {
      config: { right: "organisation.manage" },
      schema: { tags, summary: "Add an organisation", body: NewOrganisation, response: { 201: Organisation } },
    },
    async ({ asker, body }, reply) => {
      const fields: Fields = { ...EMPTY, ...body };
      const change = database.changeAsPerson(asker, async (query) => {
        await check(query, fields);
        await query(SQL.create, valuesOf(fields));
        await setUnits(query, fields.id, fields.units);
        const [made] = await list(query, fields.id, null);
        return made!;
      });
      const made = await explained(change, { organisation_pkey: fields.id });
      people.forget();
      return reply.code(201).send(made);
    },
  );

  app.patch(
    "/api/administration/organisations/:id",
    {
      config: { right: "organisation.manage" },
      schema: {
        tags,
        summary: "Change an organisation",
        params: Type.Object({ id: OrganisationId }),
        body: ChangeOrganisation,
        response: { 200: Organisation },
      },
    },
    async ({ asker, params: { id }, body }): Promise<Organisation> => {
      const change = database.changeAsPerson(asker, async (query) => {
        const [before] = await list(query, id, null);
        if (!before) throw new ProblemError("unknown-row");
        const units = before.units.map(({ edition, code }) => ({ edition, code }));
        const fields: Fields = { ...before, units, ...body };
        await check(query, fields);
        const changed = await query(SQL.change, valuesOf(fields));
        if (changed.length === 0) refuse([before]);
        await setUnits(query, id, fields.units);
        const [after] = await list(query, id, null);
        return after!;
      });
      const after = await explained(change, { organisation_no_cycle: "parent" });
      people.forget();
      return after;
    },
  );
};
