import Type, { type Static } from "typebox";

/** An error as RFC 9457 problem details: `title` and `detail` are sentences in the request's language. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  /** Number of the request, as it stands in the log. */
  request: Type.Optional(Type.String()),
});
export type Problem = Static<typeof Problem>;
