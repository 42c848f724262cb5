import type { Classification, Role } from "./contract/access.ts";
import type { Database } from "./platform/database.ts";
import { hashToken, newToken } from "./platform/identity/secrets.ts";

interface TestAssignment {
  role: Role;
  organisation: string;
  /** Over what belongs to this organisation; left out: over everything. */
  scope?: string;
  /** Inside this unit; left out: everywhere. */
  edition?: string;
  code?: string;
  clearance?: Classification;
}

/** Somebody with a role who is signed in, made by the owner of a test's database. `organisation` is where the account belongs. */
export async function testPerson(
  database: Database,
  assignment: TestAssignment | TestAssignment[],
  organisation?: string,
): Promise<{ account: string; cookie: string }> {
  const assignments = [assignment].flat();
  const token = newToken();
  const account = await database.asSystem("test people", async (client) => {
    const made = await client.query<{ id: string }>(
      "insert into senmap.account (name, organisation, status) values ('Người thử', $1, 'active') returning id",
      [organisation ?? assignments[0]?.organisation ?? "H20"],
    );
    const { id } = made.rows[0]!;
    for (const { role, organisation: at, scope, edition, code, clearance } of assignments) {
      await client.query(
        `insert into senmap.role_assignment (account, role, organisation, scope, edition, code, clearance)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, role, at, scope ?? null, edition ?? null, code ?? null, clearance ?? "public"],
      );
    }
    await client.query(
      `insert into senmap.session (token_hash, account, method, stage, proved_twice, expires_at)
       values ($1, $2, 'password', 'full', true, now() + interval '1 hour')`,
      [hashToken(token), id],
    );
    return id;
  });
  return { account, cookie: `senmap=${token}` };
}

/** What somebody of a property may read: over what scope, inside which unit of 2024, up to which classification. */
export interface Grant {
  scope: string | null;
  unit: string | null;
  clearance: Classification;
}

/** The anonymous, and one person for each list of grants. */
export async function testPeople(
  database: Database,
  people: Grant[][],
): Promise<{ cookie: string; grants: Grant[] }[]> {
  const made: { cookie: string; grants: Grant[] }[] = [{ cookie: "", grants: [] }];
  for (const grants of people) {
    const assignments = grants.map(({ scope, unit, clearance }, n) => ({
      role: n === 0 ? ("leader" as const) : ("planner" as const),
      organisation: "H20",
      clearance,
      ...(scope === null ? {} : { scope }),
      ...(unit === null ? {} : { edition: "2024", code: unit }),
    }));
    made.push({ cookie: (await testPerson(database, assignments)).cookie, grants });
  }
  return made;
}
