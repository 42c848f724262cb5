import Type, { type Static } from "typebox";
import { Action, Classification, OrganisationId, Role, Uuid } from "./access.ts";
import { AccountLanguage, SessionFacts, TokenFacts } from "./account.ts";
import { EditionId, UnitCode } from "./admin-unit.ts";
import { Day, Email, Line, OrNull, Phone } from "./given.ts";
import { LayerId, Sector } from "./layer.ts";
import { Nullable } from "./text.ts";

const strict = { additionalProperties: false } as const;

// Organisations.

export const OrganisationKind = Type.Enum(["province", "department", "agency", "vertical", "enterprise", "commune"]);
export const Organisation = Type.Object({
  id: OrganisationId,
  /** The legal identifier, where it is known. */
  eId: Nullable(Type.String()),
  name: Type.Object({ vi: Type.String(), en: Nullable(Type.String()) }),
  kind: OrganisationKind,
  parent: Nullable(OrganisationId),
  sectors: Type.Array(Sector),
  /** What it answers for. */
  units: Type.Array(Type.Object({ edition: EditionId, code: UnitCode, fullName: Type.String() })),
  validFrom: Nullable(Type.String()),
  validTo: Nullable(Type.String()),
  successor: Nullable(OrganisationId),
  note: Nullable(Type.String()),
  /** How many of its accounts the asker may see. */
  accounts: Type.Integer(),
});
export type Organisation = Static<typeof Organisation>;
export const Organisations = Type.Object({ organisations: Type.Array(Organisation) });
export type Organisations = Static<typeof Organisations>;

const organisationFields = {
  eId: OrNull(Line(100)),
  name: Type.Object({ vi: Line(200, 2), en: OrNull(Line(200, 2)) }, strict),
  kind: OrganisationKind,
  parent: OrNull(OrganisationId),
  sectors: Type.Array(Sector, { maxItems: 20, uniqueItems: true }),
  units: Type.Array(Type.Object({ edition: EditionId, code: UnitCode }, strict), { maxItems: 500 }),
  validFrom: OrNull(Day),
  validTo: OrNull(Day),
  successor: OrNull(OrganisationId),
  note: OrNull(Line(1000)),
};
export const ChangeOrganisation = Type.Partial(Type.Object(organisationFields), strict);
export type ChangeOrganisation = Static<typeof ChangeOrganisation>;
export const NewOrganisation = Type.Object(
  {
    ...ChangeOrganisation.properties,
    id: OrganisationId,
    name: organisationFields.name,
    kind: OrganisationKind,
  },
  strict,
);
export type NewOrganisation = Static<typeof NewOrganisation>;

// Accounts.

export const AccountStatus = Type.Enum(["invited", "active", "disabled", "erased"]);
export const AccountRow = Type.Object({
  id: Uuid,
  name: Type.String(),
  email: Nullable(Type.String()),
  organisation: Nullable(OrganisationId),
  organisationName: Nullable(Type.String()),
  status: AccountStatus,
  demo: Type.Boolean(),
  /** Those that the asker may see. */
  roles: Type.Array(Role),
  lastSeenAt: Nullable(Type.String()),
  hasSecondFactor: Type.Boolean(),
});
export type AccountRow = Static<typeof AccountRow>;
export const Accounts = Type.Object({ total: Type.Integer(), accounts: Type.Array(AccountRow) });
export type Accounts = Static<typeof Accounts>;

export const Assignment = Type.Object({
  id: Uuid,
  role: Role,
  organisation: OrganisationId,
  /** Over what belongs to this organisation and those below it; null: over everything. */
  scope: Nullable(OrganisationId),
  /** Inside this unit; null: everywhere. */
  edition: Nullable(EditionId),
  code: Nullable(UnitCode),
  unitName: Nullable(Type.String()),
  clearance: Classification,
  validFrom: Nullable(Type.String()),
  validTo: Nullable(Type.String()),
  /** Whether the asker may take it away. */
  mine: Type.Boolean(),
});
export const NewAssignment = Type.Object(
  {
    role: Role,
    organisation: OrganisationId,
    scope: Type.Optional(OrNull(OrganisationId)),
    edition: Type.Optional(OrNull(EditionId)),
    code: Type.Optional(OrNull(UnitCode)),
    clearance: Type.Optional(Classification),
    validFrom: Type.Optional(OrNull(Day)),
    validTo: Type.Optional(OrNull(Day)),
  },
  strict,
);
export type NewAssignment = Static<typeof NewAssignment>;

export const AccountDetail = Type.Object({
  ...AccountRow.properties,
  phone: Nullable(Type.String()),
  language: AccountLanguage,
  createdAt: Type.String(),
  /** When the last link that was given out ends; null when none is open, or the asker may give none. */
  invitedUntil: Nullable(Type.String()),
  /** Whether the asker may change it: it is theirs to administer, and holds nothing that they could not give. */
  manageable: Type.Boolean(),
  assignments: Type.Array(Assignment),
  sessions: Type.Array(SessionFacts),
  tokens: Type.Array(TokenFacts),
});
export type AccountDetail = Static<typeof AccountDetail>;

export const NewAccount = Type.Object(
  {
    name: Line(120),
    email: Email,
    phone: Type.Optional(OrNull(Phone)),
    organisation: OrNull(OrganisationId),
    language: Type.Optional(AccountLanguage),
    assignments: Type.Array(NewAssignment, { maxItems: 20 }),
  },
  strict,
);
export const ChangeAccount = Type.Object(
  {
    name: Type.Optional(Line(120)),
    email: Type.Optional(OrNull(Email)),
    phone: Type.Optional(OrNull(Phone)),
    organisation: Type.Optional(OrNull(OrganisationId)),
    language: Type.Optional(AccountLanguage),
    status: Type.Optional(Type.Union([Type.Literal("active"), Type.Literal("disabled")])),
  },
  strict,
);
export type ChangeAccount = Static<typeof ChangeAccount>;

/** A link by which the owner of an account sets a password. Shown once. */
export const InvitationLink = Type.Object({ id: Uuid, link: Type.String(), expiresAt: Type.String() });
export type InvitationLink = Static<typeof InvitationLink>;

export const Roles = Type.Object({
  roles: Type.Array(Type.Object({ role: Role, may: Type.Array(Action), secondFactor: Type.Boolean() })),
});
export type Roles = Static<typeof Roles>;

export const AccountSession = Type.Object({
  ...SessionFacts.properties,
  account: Uuid,
  name: Type.String(),
  current: Type.Boolean(),
});
export const AccountSessions = Type.Object({ sessions: Type.Array(AccountSession) });
export type AccountSessions = Static<typeof AccountSessions>;

// Layers.

export const LayerRights = Type.Object({
  id: LayerId,
  title: Type.Object({ vi: Type.String(), en: Type.String() }),
  classification: Classification,
  owner: Nullable(OrganisationId),
});
export type LayerRights = Static<typeof LayerRights>;
export const LayersRights = Type.Object({ layers: Type.Array(LayerRights) });
export type LayersRights = Static<typeof LayersRights>;
export const ChangeLayerRights = Type.Object(
  { classification: Type.Optional(Classification), owner: Type.Optional(OrNull(OrganisationId)) },
  strict,
);

// Audit log.

export const AuditFilter = Type.Object(
  {
    /** Who acted. */
    account: Type.Optional(Uuid),
    /** An action, or all that begin with it: "account" has "account.update" in it. */
    action: Type.Optional(Type.String({ maxLength: 80 })),
    /** Words in the actor, action, subject, address or number of the request. */
    q: Type.Optional(Type.String({ maxLength: 200 })),
    /** The first and the last day, in Vietnamese time. */
    from: Type.Optional(Day),
    to: Type.Optional(Day),
  },
  strict,
);
export type AuditFilter = Static<typeof AuditFilter>;
export const AuditEntry = Type.Object({
  id: Type.Integer(),
  at: Type.String(),
  actor: Type.String(),
  account: Nullable(Uuid),
  /** Null where nobody's account acted, or one that the asker may not see. */
  name: Nullable(Type.String()),
  address: Nullable(Type.String()),
  request: Nullable(Type.String()),
  action: Type.String(),
  subject: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
  hash: Type.String(),
});
export type AuditEntry = Static<typeof AuditEntry>;
export const AuditPage = Type.Object({
  entries: Type.Array(AuditEntry),
  /** What to ask for as `before` to read on; null at the end. */
  next: Nullable(Type.Integer()),
});
export type AuditPage = Static<typeof AuditPage>;
export const AuditVerdict = Type.Object({
  sound: Type.Boolean(),
  rows: Type.Integer(),
  firstBreak: Nullable(Type.Integer()),
  head: Nullable(Type.String()),
});

// Retention.

export const Retention = Type.Object({ kind: Type.String(), days: Type.Integer(), reason: Type.String() });
export type Retention = Static<typeof Retention>;
export const Retentions = Type.Object({ retention: Type.Array(Retention) });
export type Retentions = Static<typeof Retentions>;
export const ChangeRetention = Type.Object(
  {
    kind: Type.String({ pattern: "^[a-z][a-z-]{0,39}$" }),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 36_500 })),
    reason: Type.Optional(Line(500)),
  },
  strict,
);

export const BeginPreview = Type.Object({ account: Uuid }, strict);
