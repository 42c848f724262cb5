import type { FastifyInstance, FastifyPluginAsync, RouteOptions } from "fastify";
import type { Action } from "../contract/access.ts";

/**
 * Who may call a route at all: everybody, somebody on the way to signing in, somebody signed in, or somebody who may do
 * something. What they see and change of the rows is decided by the database.
 */
export type Right = "public" | "half-signed-in" | "signed-in" | Action;

declare module "fastify" {
  interface FastifyContextConfig {
    right?: Right;
    /** A change that may be made while looking as somebody else, such as ending it. */
    whilePreviewing?: boolean;
  }
}

declare module "fastify" {
  interface FastifyInstance {
    /** Every route with the right that it states: "GET /api/layers" → "public". */
    statedRights: Map<string, Right>;
  }
}

/** Makes a route without a stated right an error at start, so that nobody opens a door by forgetting. */
export function requireRights(app: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  const stated = new Map<string, Right>();
  app.decorate("statedRights", stated);
  app.addHook("onRoute", (route) => {
    routes.push(route);
    const { right } = route.config ?? {};
    if (right !== undefined) for (const method of [route.method].flat()) stated.set(`${method} ${route.url}`, right);
  });
  app.addHook("onReady", async () => {
    const open = routes.filter((route) => route.config?.right === undefined);
    if (open.length === 0) return;
    const names = open.map((route) => `${String(route.method)} ${route.url}`).join(", ");
    throw new Error(`These routes state no right (config.right): ${names}`);
  });
}

/** States the right "public" for every route that a library adds inside `plugin`. */
export function publicRoutes(plugin: (app: FastifyInstance) => PromiseLike<unknown>): FastifyPluginAsync {
  return async (app) => {
    app.addHook("onRoute", (route) => {
      route.config = { ...route.config, right: "public" };
    });
    await plugin(app);
  };
}
