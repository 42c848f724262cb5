import type { Action, Role } from "../contract/access.ts";

interface RolePermissions {
  may: readonly Action[];
  /** Whoever holds the role signs in with a second factor. */
  secondFactor: boolean;
}

/**
 * The one table of who may do what. It says nothing of where and over whom: scope (organisation, territory, clearance)
 * is data, kept with each assignment of a role. Nothing else in the code asks for a role by name.
 */
export const PERMISSIONS: Record<Role, RolePermissions> = {
  leader: { may: ["data.read"], secondFactor: false },
  operator: { may: ["data.read", "token.create", "alert.manage", "alert.handle"], secondFactor: true },
  "field-officer": { may: ["data.read"], secondFactor: false },
  planner: { may: ["data.read", "token.create"], secondFactor: false },
  "data-steward": {
    may: [
      "data.read",
      "layer.classify",
      "token.create",
      "indicator.manage",
      "indicator.write",
      "sensor.manage",
      "observation.write",
      "alert.manage",
    ],
    secondFactor: false,
  },
  administrator: {
    may: [
      "data.read",
      "account.read",
      "account.manage",
      "account.preview",
      "role.assign",
      "session.manage",
      "organisation.manage",
      "layer.classify",
      "audit.read",
      "retention.manage",
      "token.create",
      "indicator.manage",
      "indicator.write",
      "sensor.manage",
      "observation.write",
      "alert.manage",
      "alert.handle",
    ],
    secondFactor: true,
  },
  citizen: { may: [], secondFactor: false },
};

const isRole = (name: string): name is Role => Object.hasOwn(PERMISSIONS, name);

/** What a role may do; nothing for a role that this version does not know. */
export function permissionsOf(role: string): RolePermissions {
  return isRole(role) ? PERMISSIONS[role] : { may: [], secondFactor: false };
}

/** The roles that may do something, for statements that need to know. */
export function rolesThatMay(action: Action): Role[] {
  return (Object.keys(PERMISSIONS) as Role[]).filter((role) => PERMISSIONS[role].may.includes(action));
}

/** Actions over data, which hold inside a territory. All others are over organisations: a role bound to a territory has none of them. */
const OVER_DATA: readonly Action[] = ["data.read", "token.create"];

/** What an assignment of a role allows, given whether it is bound to a territory. */
export function actionsOf(role: string, boundToTerritory: boolean): readonly Action[] {
  const { may } = permissionsOf(role);
  return boundToTerritory ? may.filter((action) => OVER_DATA.includes(action)) : may;
}
