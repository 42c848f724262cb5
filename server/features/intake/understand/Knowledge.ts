import type { Aggregation, Cycle } from "../../../contract/indicator.ts";
import type { Level } from "../../../contract/admin-unit.ts";

/** An indicator as a sheet can speak of it. */
export interface KnownIndicator {
  id: number;
  code: string;
  set: string;
  nameVi: string;
  nameEn: string;
  unitVi: string;
  unitEn: string;
  decimals: number;
  aggregation: Aggregation;
  numeratorVi: string | null;
  numeratorEn: string | null;
  denominatorVi: string | null;
  denominatorEn: string | null;
  factor: number;
  cycle: Cycle;
  level: Level;
  plausibleMin: number | null;
  plausibleMax: number | null;
  maxJump: number | null;
  /** Whether who asks may enter its values, and may correct those of closed periods. */
  mayWrite: boolean;
  mayManage: boolean;
}

export interface KnownUnit {
  id: number;
  edition: string;
  code: string;
  level: Level;
  /** xã, phường, huyện … */
  kind: string;
  name: string;
  fullName: string;
  parentCode: string | null;
  /** The former district that holds most of its land. */
  mainGrouping: string | null;
  grouping: boolean;
}

export interface KnownEdition {
  id: string;
  validFrom: string | null;
  validTo: string | null;
}

export interface KnownLineage {
  from: number;
  to: number;
}

/** Everything that a sheet is read against. */
export interface Knowledge {
  indicators: KnownIndicator[];
  units: KnownUnit[];
  editions: KnownEdition[];
  lineage: KnownLineage[];
}

/** Which figure of an indicator a cell holds. */
export type Part = "value" | "numerator" | "denominator";

export interface Target {
  indicator: string;
  part: Part;
}
