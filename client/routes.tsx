import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { CrashScreen } from "./shell/CrashScreen.tsx";
import { Shell } from "./shell/Shell.tsx";
import { parseQuery, readAddress, writeQuery } from "./view/address.ts";

const root = createRootRoute();
const map = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readAddress,
  component: Shell,
});

/** One screen today; the portal and the field shell will be routes beside it. */
export const router = createRouter({
  routeTree: root.addChildren([map]),
  parseSearch: parseQuery,
  stringifySearch: writeQuery,
  defaultErrorComponent: CrashScreen,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
