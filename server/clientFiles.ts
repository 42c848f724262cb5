import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyReply } from "fastify";

/** The pages of the client, each with its file. What follows in an address is the client's to read. */
const PAGES: Record<string, string> = {
  "/": "index.html",
  "/sign-in": "sign-in/index.html",
  "/invitation": "invitation/index.html",
  "/account": "account/index.html",
  "/admin": "admin/index.html",
  "/data": "data/index.html",
};

/** Stands in the pages where the answer's own nonce belongs: styles without it are not applied. */
const NONCE = "{{nonce}}";

/**
 * The built client. Its files carry a digest in their name and are kept for ever; pages are made for each answer, because the
 * styles that they and their scripts add are allowed by a nonce that is good once.
 */
export const clientFiles: FastifyPluginAsync<{ folder: string }> = async (app, { folder }) => {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    preCompressed: true,
    setHeaders: (reply: FastifyReply, path: string) => {
      const forever = path.includes("/assets/");
      void reply.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  for (const [path, file] of Object.entries(PAGES)) {
    if (!existsSync(join(folder, file))) continue;
    const answer = async (_request: unknown, reply: FastifyReply) => {
      const page = await readFile(join(folder, file), "utf8");
      return reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-cache")
        .send(page.replaceAll(NONCE, reply.cspNonce.style));
    };
    app.get(path, answer);
    if (path !== "/") app.get(`${path}/`, answer);
  }
};
