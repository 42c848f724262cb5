import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import { ProblemError } from "../../server/errors.ts";
import { mapStyle } from "./mapStyle.ts";
import { type Theme, THEMES } from "./palette.ts";
import { drawSprite, type Sprite } from "./sprites.ts";

const File = Type.Object({ file: Type.String() });

/** `GET /style/{theme}.json` and the sprite sheets it names, `GET /sprites/{theme}[@2x].{json|png}`. */
export const styleRoutes: FastifyPluginAsyncTypebox<{ openingEdition: string }> = async (app, { openingEdition }) => {
  const config = { right: "public" } as const;
  const sprites = new Map<string, Sprite>();

  app.get(
    "/style/:file",
    { config, schema: { tags: ["tiles"], summary: "MapLibre style: light.json, dark.json, wall.json", params: File } },
    async (request, reply) => {
      const theme = themeOf(/^(.+)\.json$/.exec(request.params.file)?.[1] ?? request.params.file);
      reply.header("cache-control", "public, no-cache");
      return mapStyle(theme, `${request.protocol}://${request.host}`, openingEdition);
    },
  );

  app.get(
    "/sprites/:file",
    { config, schema: { tags: ["tiles"], summary: "Sprite sheets of the styles", params: File } },
    async (request, reply) => {
      const named = /^([a-z]+)(@2x)?\.(json|png)$/.exec(request.params.file);
      const theme = themeOf(named?.[1] ?? request.params.file);
      const ratio = named?.[2] === undefined ? 1 : 2;
      const key = `${theme}@${ratio}`;
      const sprite = sprites.get(key) ?? drawSprite(theme, ratio);
      sprites.set(key, sprite);
      reply.header("cache-control", "public, max-age=3600");
      if (named?.[3] === "png") return reply.type("image/png").send(sprite.png);
      return sprite.index;
    },
  );
};

function themeOf(name: string): Theme {
  const theme = THEMES.find((candidate) => candidate === name);
  if (theme === undefined) throw new ProblemError("unknown-theme", { theme: name });
  return theme;
}
