import { createHash } from "node:crypto";
import type { Action, Classification, Role } from "../../contract/access.ts";
import { CLASSIFICATIONS } from "../../contract/access.ts";
import { ANONYMOUS, type Claims, type Query } from "../database.ts";
import { actionsOf, permissionsOf, rolesThatMay } from "../permissions.ts";
import { sqlFile } from "../sql.ts";

const REACH = sqlFile(import.meta.url, "./reach.sql");

/** A role that somebody holds, with what it reaches. */
export interface Assignment {
  role: Role;
  organisation: string;
  /** Over what belongs to this organisation and those below it; null: over everything. */
  scope: string | null;
  within: string[] | null;
  edition: string | null;
  code: string | null;
  clearance: Classification;
}

interface Reach {
  access: number[];
  layers: string[];
  byLayer: Record<string, number[]>;
  assignments: Assignment[];
}

/** Somebody who asks, with all that decides what they are answered. */
export interface Person {
  account: string | null;
  name: string | null;
  language: "vi" | "en";
  claims: Claims;
  assignments: Assignment[];
  /** Somebody with one of these roles signs in with a second factor. */
  needsSecondFactor: boolean;
  /** Access classes beyond the public one that make a difference in a layer. */
  byLayer: Record<string, number[]>;
}

export const NOBODY: Person = {
  account: null,
  name: null,
  language: "vi",
  claims: ANONYMOUS.claims,
  assignments: [],
  needsSecondFactor: false,
  byLayer: {},
};

/** Whether a person may do something at all; where, the database decides row by row. */
export const may = (person: Person, action: Action): boolean => Object.hasOwn(person.claims.actions, action);

const rank = (classification: Classification): number => CLASSIFICATIONS.indexOf(classification);

/** The union of what each assignment allows, over organisations; null where one allows it everywhere. */
function allowed(assignments: Assignment[]): Claims["actions"] {
  const actions: Claims["actions"] = {};
  for (const { role, within, code } of assignments) {
    for (const action of actionsOf(role, code !== null)) {
      const before = Object.hasOwn(actions, action) ? actions[action] : [];
      actions[action] = before === null || within === null ? null : [...new Set([...(before ?? []), ...within])].sort();
    }
  }
  return actions;
}

/** Actions by which a classification is handed on, to a person or to a layer. */
const HANDING_ON: readonly Action[] = [
  "role.assign",
  "layer.classify",
  "indicator.manage",
  "sensor.manage",
  "alert.manage",
];

/** How strict what somebody hands on may be, role by role: what two roles allow apart, they do not allow together. */
function clearances(assignments: Assignment[]): Claims["clearance"] {
  const clearance: Claims["clearance"] = {};
  for (const { role, within, code, clearance: held } of assignments) {
    for (const action of actionsOf(role, code !== null)) {
      if (HANDING_ON.includes(action)) (clearance[action] ??= []).push({ organisations: within, rank: rank(held) });
    }
  }
  return clearance;
}

/** Reads what an account may, from what it holds today. */
export async function readPerson(
  query: Query,
  account: { id: string; name: string; language: "vi" | "en" },
): Promise<Person> {
  const [reach] = await query<Reach>(REACH, { account: account.id, reading: rolesThatMay("data.read") });
  if (!reach) throw new Error("The reach of an account is always one row");
  const { access, layers, byLayer, assignments } = reach;
  return {
    account: account.id,
    name: account.name,
    language: account.language,
    claims: {
      subject: account.id,
      access,
      layers,
      actions: allowed(assignments),
      clearance: clearances(assignments),
    },
    assignments,
    needsSecondFactor: assignments.some(({ role }) => permissionsOf(role).secondFactor),
    byLayer,
  };
}

/** What somebody sees of some layers beyond what everybody sees. */
export interface LayerRight {
  /** Empty when that is nothing; else the same for all who see the same, and for nobody else. */
  key: string;
  /** The access classes behind the key: whoever draws under it must read by these and no others. */
  access: number[];
}

const PUBLIC: LayerRight = { key: "", access: [] };
const rights = new WeakMap<Person, Map<string, LayerRight>>();

/** The right under which something drawn from these layers may be made, kept and shared. */
export function rightOf(person: Person, layers: readonly string[]): LayerRight {
  if (person === NOBODY) return PUBLIC;
  const known = rights.get(person) ?? new Map<string, LayerRight>();
  rights.set(person, known);
  const name = layers.join(" ");
  let right = known.get(name);
  if (right === undefined) known.set(name, (right = workOut(person, layers)));
  return right;
}

function workOut(person: Person, layers: readonly string[]): LayerRight {
  const parts: string[] = [];
  const access = new Set<number>();
  for (const layer of layers) {
    const classes = Object.hasOwn(person.byLayer, layer) ? (person.byLayer[layer] ?? []) : [];
    for (const id of classes) access.add(id);
    // A layer that not everybody knows of is never shared with everybody, even while nothing is in it.
    if (classes.length > 0 || person.claims.layers.includes(layer)) parts.push(`${layer}:${classes.join(",")}`);
  }
  if (parts.length === 0) return PUBLIC;
  const key = createHash("sha256").update(parts.join(";")).digest("base64url").slice(0, 22);
  return { key, access: [...access].sort((a, b) => a - b) };
}
