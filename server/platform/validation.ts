import AjvCompiler from "@fastify/ajv-compiler";
import type { FastifyInstance } from "fastify";

const OPTIONS = { removeAdditional: false, allErrors: false } as const;

/**
 * Addresses hold text, which is read as numbers where numbers are asked for. Bodies say what they mean: were they coerced, a zero
 * where null may stand would become null, and a null where only a number may stand would become zero.
 */
export function validateAsGiven(app: FastifyInstance): void {
  const factory = AjvCompiler();
  const read = factory({}, { customOptions: { ...OPTIONS, coerceTypes: true } });
  const strict = factory({}, { customOptions: { ...OPTIONS, coerceTypes: false } });
  app.setValidatorCompiler((route) => (route.httpPart === "body" ? strict : read)(route as never) as never);
}
