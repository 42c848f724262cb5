import { readCsv } from "../../readCsv.ts";

/** What a unit of 2024 became in 2025. */
export interface BuiltInLineage {
  from_code: string | null;
  to_code: string | null;
  relation: string | null;
  resolution: string | null;
  clause: string | null;
  effective: string | null;
}

const MERGER = { to_code: "82", relation: "full", resolution: "202/2025/QH15", clause: null, effective: "2025-07-01" };

/** Communes by Resolution 1663/NQ-UBTVQH15, and the two provinces that became one by Resolution 202/2025/QH15. */
export function builtInLineage(lineageCsv: string): BuiltInLineage[] {
  const communes = readCsv(lineageCsv).map((row) => ({
    from_code: row.old_code ?? null,
    to_code: row.new_code ?? null,
    relation: row.relation ?? null,
    resolution: row.resolution ?? null,
    clause: row.clause ?? null,
    effective: row.effective ?? null,
  }));
  return [...communes, { from_code: "87", ...MERGER }, { from_code: "82", ...MERGER }];
}
