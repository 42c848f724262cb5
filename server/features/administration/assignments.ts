import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { Uuid } from "../../contract/access.ts";
import { NewAssignment } from "../../contract/administration.ts";
import { ProblemError } from "../../errors.ts";
import type { Query } from "../../platform/database.ts";
import { requireSession } from "../../platform/identity/requireSession.ts";
import { rolesThatMay } from "../../platform/permissions.ts";
import { sqlFile } from "../../platform/sql.ts";
import type { AdministrationDeps } from "./deps.ts";
import { explained } from "../../platform/explained.ts";
import { refuse, requireOrder, requireReferences } from "./refusals.ts";

const SQL = {
  status: sqlFile(import.meta.url, "./accountStatus.sql"),
  assign: sqlFile(import.meta.url, "./assign.sql"),
  one: sqlFile(import.meta.url, "./assignment.sql"),
  unassign: sqlFile(import.meta.url, "./unassign.sql"),
  lock: sqlFile(import.meta.url, "./lockAssigning.sql"),
  stillAssigns: sqlFile(import.meta.url, "./stillAssigns.sql"),
};

/** What a unique constraint says when an account holds the same role twice. */
export const SAME_ROLE = "role_assignment_account_role_organisation_scope_edition_cod_key";

/** Gives an account roles. Whether they are the person's to give, row rights decide. */
export async function assign(query: Query, account: string, assignments: NewAssignment[]): Promise<string[]> {
  const units = [];
  for (const { edition, code, validFrom, validTo } of assignments) {
    requireOrder(validFrom, validTo);
    if ((edition ?? null) === null && (code ?? null) === null) continue;
    if (edition == null || code == null) throw new ProblemError("invalid-request", { field: "code" });
    units.push({ edition, code });
  }
  const organisations = assignments.flatMap(({ organisation, scope }) => [organisation, scope]);
  await requireReferences(query, organisations, units);
  const rows = assignments.map(({ clearance = "public", validFrom = null, validTo = null, ...given }) => ({
    ...given,
    clearance,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  const made = await query<{ id: string }>(SQL.assign, { account, assignments: JSON.stringify(rows) });
  return made.map(({ id }) => id);
}

/** Giving roles and taking them away. */
export const assignmentRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, { database, people }) => {
  const config = { right: "role.assign" } as const;
  const tags = ["administration"];
  app.addHook("onRequest", requireSession);

  app.post(
    "/api/administration/accounts/:id/assignments",
    {
      config,
      schema: {
        tags,
        summary: "Give an account a role",
        params: Type.Object({ id: Uuid }),
        body: NewAssignment,
        response: { 201: Type.Object({ id: Uuid }) },
      },
    },
    async ({ asker, params: { id }, body }, reply) => {
      const change = database.changeAsPerson(asker, async (query) => {
        const visible = await query(SQL.status, { id });
        if (visible.length === 0) refuse(visible);
        return assign(query, id, [body]);
      });
      const [made] = await explained(change, { [SAME_ROLE]: body.role });
      people.forget();
      return reply.code(201).send({ id: made! });
    },
  );

  app.delete(
    "/api/administration/accounts/:id/assignments/:assignment",
    {
      config,
      schema: {
        tags,
        summary: "Take a role away",
        params: Type.Object({ id: Uuid, assignment: Uuid }),
      },
    },
    async ({ asker, person, params: { id: account, assignment } }, reply) => {
      const giving: string[] = rolesThatMay("role.assign");
      await database.changeAsPerson(asker, async (query) => {
        await query(SQL.lock);
        const visible = await query(SQL.one, { account, assignment });
        const gone = await query(SQL.unassign, { account, assignment });
        if (gone.length === 0) refuse(visible);
        // Whoever takes roles away can still give some afterwards: so of two who do it at once, one is left.
        const left = await query(SQL.stillAssigns, { account: person.account, giving });
        if (left.length === 0) throw new ProblemError("not-yourself");
      });
      people.forget();
      return reply.code(204).send();
    },
  );
};
