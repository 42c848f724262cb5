import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { CrashScreen } from "./shell/CrashScreen.tsx";
import { parseQuery, readAddress, writeQuery } from "./view/address.ts";

const root = createRootRoute();
const map = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readAddress,
  component: lazyRouteComponent(() => import("./shell/Shell.tsx"), "Shell"),
});

/** Pages beside the map. Each is also named in `vite.config.ts`, which lays a page.html where the server looks for it. */
const beside = createRoute({
  getParentRoute: () => root,
  id: "beside",
  component: lazyRouteComponent(() => import("./shell/PageFrame.tsx"), "PageFrame"),
});
const signIn = createRoute({
  getParentRoute: () => beside,
  path: "sign-in",
  component: lazyRouteComponent(() => import("./sign-in/SignInPage.tsx"), "SignInPage"),
});
const invitation = createRoute({
  getParentRoute: () => beside,
  path: "invitation",
  component: lazyRouteComponent(() => import("./sign-in/InvitationPage.tsx"), "InvitationPage"),
});
const account = createRoute({
  getParentRoute: () => beside,
  path: "account",
  component: lazyRouteComponent(() => import("./account/AccountPage.tsx"), "AccountPage"),
});
const admin = createRoute({
  getParentRoute: () => beside,
  path: "admin",
  component: lazyRouteComponent(() => import("./admin/AdminPage.tsx"), "AdminPage"),
});
const data = createRoute({
  getParentRoute: () => beside,
  path: "data",
  component: lazyRouteComponent(() => import("./shell/DataPage.tsx"), "DataPage"),
});

/** The map writes its address in an order of its own; the pages beside it keep what they were opened with. */
function stringifySearch(search: Record<string, unknown>): string {
  if (window.location.pathname === "/") return writeQuery(search);
  const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

export const router = createRouter({
  routeTree: root.addChildren([map, beside.addChildren([signIn, invitation, account, admin, data])]),
  parseSearch: parseQuery,
  stringifySearch,
  defaultErrorComponent: CrashScreen,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
