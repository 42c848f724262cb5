import { readCsv } from "../../readCsv.ts";
import type { BuiltInUnit } from "./BuiltInUnit.ts";
import { englishName } from "./englishName.ts";

type Row = Record<string, string | null>;

const number = (text: string | null | undefined): number | null => (text == null ? null : Number(text));

function must(row: Row, column: string): string {
  const value = row[column];
  if (value == null) throw new Error(`The built-in data has no ${column} in ${JSON.stringify(row)}`);
  return value;
}

/** Which document a unit's area comes from: one per edition and level, as geodata/SOURCES.md tells. */
function areaSource(edition: string, level: string): string {
  if (edition === "2024") return "provincial-portal-areas";
  return level === "province" ? "nq-202-2025-qh15" : "boundaries-2025";
}

function populationSource(edition: string, level: string): string {
  if (edition === "2025") return "nq-202-2025-qh15";
  return level === "province" ? "census-2019" : "mard-atlas-2016";
}

function unitOf(row: Row): BuiltInUnit {
  const edition = row.valid_from === "2025-07-01" ? "2025" : "2024";
  const level = must(row, "level") as BuiltInUnit["level"];
  const [area, population] = [number(row.area_km2), number(row.population)];
  const [name, kind] = [must(row, "name"), must(row, "type")];
  return {
    edition,
    code: must(row, "code"),
    level,
    kind,
    name,
    full_name: must(row, "full_name"),
    name_en: englishName(name, kind),
    // A commune of 2025 answers to the province directly.
    parent_code: row.parent_code ?? (level === "commune" && edition === "2025" ? "82" : null),
    grouping: false,
    area_km2: area,
    area_source: area === null ? null : areaSource(edition, level),
    population,
    population_year: number(row.population_year),
    population_source: population === null ? null : populationSource(edition, level),
    label_lon: number(row.label_lon),
    label_lat: number(row.label_lat),
  };
}

/** An old commune of Tiền Giang: known by name and lineage, without shape or figures. */
function shapelessCommune(row: Row): BuiltInUnit {
  const fullName = must(row, "old_name");
  const kind = must(row, "old_type").toLowerCase();
  // "Phường 4" keeps its kind as part of its name, as the list of units does.
  const bare = fullName.slice(kind.length + 1);
  const name = /^\d+$/.test(bare) ? fullName : bare;
  return {
    edition: "2024",
    code: must(row, "old_code"),
    level: "commune",
    kind,
    name,
    full_name: fullName,
    name_en: englishName(name, kind),
    parent_code: must(row, "old_district_code"),
    grouping: false,
    area_km2: null,
    area_source: null,
    population: null,
    population_year: null,
    population_source: null,
    label_lon: null,
    label_lat: null,
  };
}

/** Every unit of both editions, and the former districts again as groupings over the edition of 2025. */
export function builtInUnits(unitsCsv: string, lineageCsv: string): BuiltInUnit[] {
  const listed = readCsv(unitsCsv).map(unitOf);
  const known = new Set(listed.filter((unit) => unit.edition === "2024").map((unit) => unit.code));
  const shapeless = new Map<string, BuiltInUnit>();
  for (const row of readCsv(lineageCsv)) {
    const code = must(row, "old_code");
    if (!known.has(code)) shapeless.set(code, shapelessCommune(row));
  }
  const groupings = listed
    .filter((unit) => unit.level === "district")
    .map((unit): BuiltInUnit => ({ ...unit, edition: "2025", parent_code: "82", grouping: true }));
  return [...listed, ...shapeless.values(), ...groupings];
}
