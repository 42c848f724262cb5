import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { acceptRoutes } from "./acceptRoutes.ts";
import type { IntakeDeps } from "./deps.ts";
import { reviewRoutes } from "./reviewRoutes.ts";
import { templateRoutes } from "./templateRoutes.ts";
import { uploadRoutes } from "./uploadRoutes.ts";
import { valuesRoutes } from "./valuesRoutes.ts";

/** Taking in the values that organisations report: by sheets that are reviewed first, and by interface. */
export const intakeRoutes: FastifyPluginAsyncTypebox<IntakeDeps> = async (app, deps) => {
  await app.register(uploadRoutes, deps);
  await app.register(reviewRoutes, deps);
  await app.register(acceptRoutes, deps);
  await app.register(templateRoutes, deps);
  await app.register(valuesRoutes, deps);
};
