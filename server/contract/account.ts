import Type, { type Static } from "typebox";
import { Action, Uuid } from "./access.ts";
import { Line, OrNull } from "./given.ts";
import { Nullable } from "./text.ts";

export const AccountLanguage = Type.Union([Type.Literal("vi"), Type.Literal("en")]);

/** One's own account. */
export const OwnAccount = Type.Object({
  name: Type.String(),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  language: AccountLanguage,
  hasPassword: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
});
export type OwnAccount = Static<typeof OwnAccount>;

export const ChangeOwnAccount = Type.Object(
  { language: Type.Optional(AccountLanguage) },
  { additionalProperties: false },
);

/** One browser that is signed in. Times are ISO. */
export const SessionFacts = Type.Object({
  id: Uuid,
  method: Type.Union([
    Type.Literal("password"),
    Type.Literal("oidc"),
    Type.Literal("demo"),
    Type.Literal("invitation"),
  ]),
  startedAt: Type.String(),
  seenAt: Type.String(),
  expiresAt: Type.String(),
  address: Nullable(Type.String()),
  agent: Nullable(Type.String()),
});

export const OwnSession = Type.Object({ ...SessionFacts.properties, current: Type.Boolean() });
export const OwnSessions = Type.Object({ sessions: Type.Array(OwnSession) });
export type OwnSessions = Static<typeof OwnSessions>;

/** `current` is null only for an account that has no password yet. */
export const ChangePassword = Type.Object(
  {
    current: OrNull(Type.String({ maxLength: 200 })),
    next: Type.String({ minLength: 1, maxLength: 200, pattern: "^[^\\p{Cs}]*$" }),
  },
  { additionalProperties: false },
);

/** A token by which a machine acts. The token itself is shown once, when it is made. */
export const TokenFacts = Type.Object({
  id: Uuid,
  name: Type.String(),
  actions: Type.Array(Action),
  createdAt: Type.String(),
  expiresAt: Type.String(),
  usedAt: Nullable(Type.String()),
});
export const OwnTokens = Type.Object({ tokens: Type.Array(TokenFacts) });
export type OwnTokens = Static<typeof OwnTokens>;

export const NewToken = Type.Object(
  {
    name: Line(80),
    actions: Type.Array(Action, { minItems: 1, maxItems: 40, uniqueItems: true }),
    days: Type.Integer({ minimum: 1, maximum: 366 }),
  },
  { additionalProperties: false },
);
export const IssuedToken = Type.Object({ id: Uuid, token: Type.String(), expiresAt: Type.String() });
export type IssuedToken = Static<typeof IssuedToken>;
