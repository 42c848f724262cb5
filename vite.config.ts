/// <reference types="vitest/config" />
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// The API server of development. Everything it serves keeps its path, so addresses are the same as in production.
const server = process.env.SENMAP_SERVER ?? "http://127.0.0.1:8090";
// Our own folder client/api is served by Vite itself, so source files are let through.
const served = "^/(api|auth|tiles|style|docs|fonts|sprites)(/(?!.*\\.tsx?(\\?|$))|$)";

/** The pages beside the map, each at an address of its own. */
const PAGES = ["sign-in", "invitation", "account", "admin", "data"];

/** Lays page.html where a server of files looks when asked for a page. */
const pages = (): Plugin => ({
  name: "senmap-pages",
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      const [, page = ""] = /^\/([a-z-]+)\/?(\?|$)/.exec(request.url ?? "") ?? [];
      if (PAGES.includes(page)) request.url = "/page.html";
      next();
    });
  },
  writeBundle({ dir = "" }) {
    for (const page of PAGES) {
      mkdirSync(join(dir, page), { recursive: true });
      copyFileSync(join(dir, "page.html"), join(dir, page, "index.html"));
    }
    rmSync(join(dir, "page.html"));
  },
});

export default defineConfig({
  root: "client",
  base: "/",
  plugins: [react(), pages()],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    // MapLibre is one module of 1.1 MB and cannot be cut further.
    chunkSizeWarningLimit: 1300,
    rolldownOptions: {
      input: ["client/index.html", "client/page.html"],
      output: {
        advancedChunks: {
          groups: [
            { name: "maplibre", priority: 3, test: /node_modules[\\/]maplibre-gl/ },
            { name: "mantine", priority: 1, test: /node_modules[\\/](@mantine|@floating-ui)/ },
            { name: "react", priority: 2, test: /node_modules[\\/](react|react-dom|scheduler|zustand|@tanstack)[\\/]/ },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: { [served]: { target: server, changeOrigin: false } },
  },
  test: {
    // Many tests wait for other processes, so no core is kept back.
    maxWorkers: "100%",
    reporters: ["default", `${import.meta.dirname}/server/start/CountReporter.ts`],
    projects: [
      {
        root: import.meta.dirname,
        test: {
          name: "unit",
          include: ["{server,tiles,geodata,client,bench}/**/*.test.{ts,tsx}"],
          globalSetup: `${import.meta.dirname}/server/platform/globalTestSetup.ts`,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root: import.meta.dirname,
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          globalSetup: `${import.meta.dirname}/server/start/e2eSetup.ts`,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // After the unit tests: a browser that draws in software needs both hands.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
