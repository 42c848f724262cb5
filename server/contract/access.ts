import Type, { type Static } from "typebox";

/** How far a row may be known. Each is stricter than the one before. */
export const CLASSIFICATIONS = ["public", "internal", "restricted"] as const;
export const Classification = Type.Union([
  Type.Literal("public"),
  Type.Literal("internal"),
  Type.Literal("restricted"),
]);
export type Classification = Static<typeof Classification>;

/** What can be done beyond reading what is public. Who may is the table in `platform/permissions.ts`. */
export const ACTIONS = [
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
] as const;
export type Action = (typeof ACTIONS)[number];
export const Action = Type.Enum([...ACTIONS]);

/** Roles that people hold in an organisation. */
export const ROLES = [
  "leader",
  "operator",
  "field-officer",
  "planner",
  "data-steward",
  "administrator",
  "citizen",
] as const;
export type Role = (typeof ROLES)[number];
export const Role = Type.Enum([...ROLES]);

/** A web server's own identifier of a row, as PostgreSQL writes it. */
export const Uuid = Type.String({
  pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
});
export const OrganisationId = Type.String({ pattern: "^[A-Z][A-Za-z0-9-]{1,39}$" });
