import type pg from "pg";
import { sqlFile } from "../../../server/platform/sql.ts";
import { queryRows } from "../../queryRows.ts";
import { bell, seedOf } from "./chance.ts";

/** A piece of land for which figures are made: an old commune as far as it went into one new commune, or an old province whole. */
export interface Piece {
  seed: number;
  /** Of the place it belongs to today: neighbours in one new commune are alike. */
  placeSeed: number;
  /** Code of the new commune; of an old province null. */
  code: string | null;
  west: boolean;
  /** 1 in a ward, 0 in the country. */
  urban: number;
  areaKm2: number;
  /** People who live on it. For demonstration: no population of communes is published. */
  people: number;
}

/** A unit that reports, and the pieces whose figures it adds up. */
export interface Reporter {
  id: number;
  level: "province" | "district" | "commune";
  pieces: number[];
}

/** Who reports on what land, in each edition. */
export interface World {
  pieces: Piece[];
  reporters: Record<"2024" | "2025", Reporter[]>;
}

interface Row {
  key: string;
  code: string;
  kind: string;
  west: boolean;
  areaKm2: number;
  districtPeople: number | null;
  commune2024: number | null;
  district2024: number;
  province2024: number;
  commune2025: number;
  province2025: number;
}

const PIECES = sqlFile(import.meta.url, "./pieces.sql");
const URBAN: Record<string, number> = { phường: 1, "thị trấn": 0.6 };
/** Where a district's population is not published: what its communes hold on average. */
const PEOPLE_OF_A_COMMUNE = 10_800;

/** Reads the land: the communes and what they are part of, and the two old provinces for figures that only they have. */
export async function readWorld(client: pg.ClientBase): Promise<{ communes: World; provinces: World }> {
  const rows = await queryRows<Row>(client, PIECES);
  const pieces = peopled(rows);
  const level = (name: Reporter["level"], of: (row: Row) => number | null): Reporter[] => {
    const groups = Map.groupBy(rows.keys(), (index) => of(rows[index]!));
    return [...groups].flatMap(([id, members]) => (id === null ? [] : [{ id, level: name, pieces: members }]));
  };
  const old = level("province", (row) => row.province2024);
  const today = level("province", (row) => row.province2025);
  const communes: World = {
    pieces,
    reporters: {
      "2024": [...level("commune", (row) => row.commune2024), ...level("district", (row) => row.district2024), ...old],
      "2025": [...level("commune", (row) => row.commune2025), ...today],
    },
  };
  return { communes, provinces: wholeProvinces(pieces, old, today) };
}

function peopled(rows: Row[]): Piece[] {
  const urban = (row: Row) => URBAN[row.kind] ?? 0;
  const weight = (row: Row) =>
    Math.sqrt(row.areaKm2) * (1 + 2.5 * urban(row)) * Math.exp(0.25 * bell(seedOf(row.key), seedOf("people")));
  const districts = Map.groupBy(rows, (row) => row.district2024);
  return rows.map((row) => {
    const members = districts.get(row.district2024)!;
    const people = row.districtPeople ?? members.length * PEOPLE_OF_A_COMMUNE;
    const whole = members.reduce((sum, member) => sum + weight(member), 0);
    return {
      seed: seedOf(row.key),
      placeSeed: seedOf(row.code),
      code: row.code,
      west: row.west,
      urban: urban(row),
      areaKm2: row.areaKm2,
      people: Math.round((people * weight(row)) / whole),
    };
  });
}

function wholeProvinces(pieces: Piece[], old: Reporter[], today: Reporter[]): World {
  const wholes = old.map(({ pieces: members }): Piece => {
    const own = members.map((index) => pieces[index]!);
    const sum = (of: (piece: Piece) => number) => own.reduce((total, piece) => total + of(piece), 0);
    const { west } = own[0]!;
    const seed = seedOf(west ? "west" : "east");
    return {
      seed,
      placeSeed: seed,
      code: null,
      west,
      urban: 0.3,
      areaKm2: sum((piece) => piece.areaKm2),
      people: sum((piece) => piece.people),
    };
  });
  const each = old.map((reporter, index) => ({ ...reporter, pieces: [index] }));
  return {
    pieces: wholes,
    reporters: { "2024": each, "2025": today.map((one) => ({ ...one, pieces: [...wholes.keys()] })) },
  };
}
