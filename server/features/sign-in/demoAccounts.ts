import { createHash } from "node:crypto";
import type { Classification, Role } from "../../contract/access.ts";
import { ANONYMOUS, type Database } from "../../platform/database.ts";
import { sqlFile } from "../../platform/sql.ts";

const SQL = {
  list: sqlFile(import.meta.url, "./demoAccounts.sql"),
  provide: sqlFile(import.meta.url, "./provideDemoAccount.sql"),
  switch: sqlFile(import.meta.url, "./switchDemoAccounts.sql"),
};

interface DemoAccount {
  role: Role;
  name: string;
  organisation: string;
  scope: string | null;
  /** Inside this unit of the edition of 2024 only. */
  code: string | null;
  clearance: Classification;
}

/** One account for each role, named by the role alone. */
const ACCOUNTS: readonly DemoAccount[] = [
  {
    role: "leader",
    name: "Lãnh đạo (minh họa)",
    organisation: "H20",
    scope: null,
    code: null,
    clearance: "restricted",
  },
  {
    role: "operator",
    name: "Trực điều hành (minh họa)",
    organisation: "H20-TTCDS",
    scope: null,
    code: null,
    clearance: "internal",
  },
  {
    role: "field-officer",
    name: "Cán bộ hiện trường (minh họa)",
    organisation: "H20",
    scope: null,
    code: "866",
    clearance: "internal",
  },
  {
    role: "planner",
    name: "Chuyên viên (minh họa)",
    organisation: "H20-VP",
    scope: null,
    code: null,
    clearance: "internal",
  },
  {
    role: "data-steward",
    name: "Đầu mối dữ liệu (minh họa)",
    organisation: "H20-SNNMT",
    scope: "H20-SNNMT",
    code: null,
    clearance: "internal",
  },
  {
    role: "administrator",
    name: "Quản trị viên (minh họa)",
    organisation: "H20-TTCDS",
    scope: null,
    code: null,
    clearance: "restricted",
  },
  { role: "citizen", name: "Người dân (minh họa)", organisation: "H20", scope: null, code: null, clearance: "public" },
];

/** The same account for the same role, whenever it is made. */
function idOf(role: Role): string {
  const hex = createHash("sha256").update(`senmap demo ${role}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Demonstration accounts are there, and open, in demonstration mode alone; leaving it closes them and ends their sessions. */
export async function provideDemoAccounts(database: Database, on: boolean): Promise<void> {
  await database.asSignIn(ANONYMOUS, async (query) => {
    for (const { role, name, organisation, scope, code, clearance } of on ? ACCOUNTS : []) {
      const edition = code === null ? null : "2024";
      await query(SQL.provide, { id: idOf(role), role, name, organisation, scope, edition, code, clearance });
    }
    await query(SQL.switch, { on });
  });
}

/** The demonstration accounts that are open, one for each role. */
export async function listDemoAccounts(database: Database): Promise<{ id: string; name: string; role: Role }[]> {
  const rows = await database.asSignIn(ANONYMOUS, (query) =>
    query<{ id: string; name: string; role: Role; status: string }>(SQL.list),
  );
  const order = ACCOUNTS.map(({ role }) => role);
  return rows
    .filter(({ status }) => status === "active")
    .map(({ id, name, role }) => ({ id, name, role }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}
