import type { FastifyRequest } from "fastify";
import type { Action } from "../../contract/access.ts";
import type { Me } from "../../contract/sign-in.ts";
import type { Text } from "../../contract/text.ts";
import type { Database } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";

const ME = sqlFile(import.meta.url, "./describeMe.sql");

/** Who is asking, as their own browser may know. */
export async function describeMe(database: Database, { person, known, asker }: FastifyRequest): Promise<Me> {
  const stage = known?.session?.stage ?? null;
  const behind = known?.behind?.name ?? null;
  if (person.account === null || person.name === null) return { stage, account: null, actions: [], roles: [], behind };
  const organisations = person.assignments.map(({ organisation }) => organisation);
  const [row] = await database.asSignIn(asker, (query) =>
    query<{ demo: boolean; organisations: Record<string, Text> }>(ME, { account: person.account, organisations }),
  );
  return {
    stage,
    account: { id: person.account, name: person.name, language: person.language, demo: row?.demo ?? false },
    actions: (Object.keys(person.claims.actions) as Action[]).sort(),
    roles: person.assignments.map(({ role, organisation, clearance }) => ({
      role,
      organisation,
      organisationName: row?.organisations[organisation] ?? { vi: organisation, en: organisation },
      clearance,
    })),
    behind,
  };
}
