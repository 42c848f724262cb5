import Type, { type Static } from "typebox";
import { Action, Classification, OrganisationId, Role, Uuid } from "./access.ts";
import { Nullable, Text } from "./text.ts";

const Password = Type.String({ minLength: 1, maxLength: 200 });
const Language = Type.Union([Type.Literal("vi"), Type.Literal("en")]);

/** How far a sign-in has come. */
export const Stage = Type.Union([Type.Literal("full"), Type.Literal("code"), Type.Literal("enrol")]);
export type Stage = Static<typeof Stage>;

/** Who is asking, as their own browser may know. */
export const Me = Type.Object({
  stage: Nullable(Stage),
  account: Nullable(Type.Object({ id: Uuid, name: Type.String(), language: Language, demo: Type.Boolean() })),
  /** What may be done; of which organisations the server decides. */
  actions: Type.Array(Action),
  roles: Type.Array(
    Type.Object({ role: Role, organisation: OrganisationId, organisationName: Text, clearance: Classification }),
  ),
  /** Set while looking as somebody else: who really looks. */
  behind: Nullable(Type.String()),
});
export type Me = Static<typeof Me>;

/** The ways to sign in that are offered. */
export const SignInOptions = Type.Object({
  providers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  demo: Type.Array(Type.Object({ role: Role, name: Type.String() })),
});
export type SignInOptions = Static<typeof SignInOptions>;

export const SignIn = Type.Object(
  { email: Type.String({ minLength: 3, maxLength: 254 }), password: Password },
  { additionalProperties: false },
);
export const Code = Type.Object(
  { code: Type.String({ minLength: 6, maxLength: 20 }) },
  { additionalProperties: false },
);
export const DemoSignIn = Type.Object({ role: Role }, { additionalProperties: false });

/** Where a sign-in has come to. */
export const SignedIn = Type.Object({ stage: Stage });
export type SignedIn = Static<typeof SignedIn>;

/** The key of a second factor, to be set up in an app. Shown once. */
export const Enrolment = Type.Object({ secret: Type.String(), uri: Type.String() });
export type Enrolment = Static<typeof Enrolment>;

/** Codes that each stand in for the second factor once. Shown once. */
export const Enrolled = Type.Object({ recoveryCodes: Type.Array(Type.String()) });
export type Enrolled = Static<typeof Enrolled>;

export const Invitation = Type.Object({
  name: Type.String(),
  email: Nullable(Type.String()),
  expiresAt: Type.String(),
});
export type Invitation = Static<typeof Invitation>;
export const InvitationToken = Type.Object(
  { token: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }) },
  { additionalProperties: false },
);
export const AcceptInvitation = Type.Object(
  { token: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }), password: Password },
  { additionalProperties: false },
);
