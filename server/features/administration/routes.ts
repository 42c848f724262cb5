import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { accountRoutes } from "./accounts.ts";
import { assignmentRoutes } from "./assignments.ts";
import { auditRoutes } from "./audit.ts";
import { changeAccountRoutes } from "./changeAccounts.ts";
import type { AdministrationDeps } from "./deps.ts";
import { layerRoutes } from "./layers.ts";
import { organisationRoutes } from "./organisations.ts";
import { previewRoutes } from "./preview.ts";
import { retentionRoutes } from "./retention.ts";
import { sessionRoutes } from "./sessions.ts";

/** Administering: organisations, accounts, roles, sessions, rights of layers, the audit log and how long it is kept. */
export const administrationRoutes: FastifyPluginAsyncTypebox<AdministrationDeps> = async (app, deps) => {
  await app.register(organisationRoutes, deps);
  await app.register(accountRoutes, deps);
  await app.register(changeAccountRoutes, deps);
  await app.register(assignmentRoutes, deps);
  await app.register(sessionRoutes, deps);
  await app.register(layerRoutes, deps);
  await app.register(auditRoutes, deps);
  await app.register(retentionRoutes, deps);
  await app.register(previewRoutes, deps);
};
