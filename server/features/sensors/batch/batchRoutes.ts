import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import Type, { type Static } from "typebox";

const MOST = 100;
const MOST_BYTES = 4 * 2 ** 20;
const Method = Type.Enum(["get", "post", "patch", "put", "delete", "GET", "POST", "PATCH", "PUT", "DELETE"]);
const BatchRequest = Type.Object({
  id: Type.String({ maxLength: 100 }),
  method: Method,
  url: Type.String({ minLength: 1, maxLength: 8000, description: "Below the service, such as Things(1)." }),
  atomicityGroup: Type.Optional(Type.String()),
  body: Type.Optional(Type.Unknown()),
});
const Batch = Type.Object({ requests: Type.Array(BatchRequest, { minItems: 1, maxItems: MOST }) });
type Answer = { id: string; status: number; location?: string; body?: unknown };

/** What a request carries that says who asks, and in which language. */
function carried({ headers }: FastifyRequest): Record<string, string> {
  const names = ["authorization", "cookie", "accept-language", "host", "origin", "sec-fetch-site"] as const;
  return Object.fromEntries(
    names.flatMap((name) => (typeof headers[name] === "string" ? [[name, headers[name]]] : [])),
  );
}

/**
 * Many requests in one (JSON): each is answered as if it had come alone, one after another, so `$<id>` in the address or as an id in the
 * body of a later one stands for the entity that an earlier one made.
 */
export const batchRoutes: FastifyPluginAsyncTypebox<{ root: string }> = async (app, { root }) => {
  app.post(
    `${root}/$batch`,
    {
      config: { right: "public" },
      bodyLimit: MOST_BYTES,
      schema: { tags: ["sensors"], summary: "Many requests in one (SensorThings, JSON)", body: Batch },
    },
    async (request): Promise<{ responses: Answer[] }> => {
      const made = new Map<string, string>();
      const responses: Answer[] = [];
      for (const one of request.body.requests) responses.push(await answer(request, one, made));
      return { responses };
    },
  );

  async function answer(
    request: FastifyRequest,
    one: Static<typeof BatchRequest>,
    made: Map<string, string>,
  ): Promise<Answer> {
    const { id, method, url, body } = one;
    const reached = url.replace(/^\$([^/?]+)/, (whole, name: string) => made.get(name) ?? whole);
    const path = below(root, reached);
    if (path === null) return { id, status: 400, body: "url" };
    const reply = await app.inject({
      method: method.toUpperCase() as "GET",
      url: path,
      headers: carried(request),
      remoteAddress: request.ip,
      ...(body === undefined ? {} : { payload: withIds(body, made) as object }),
    });
    const location = reply.headers.location;
    const link = typeof location === "string" ? location : undefined;
    if (link) made.set(id, link.slice(link.indexOf(`${root}/`) + root.length + 1));
    return {
      id,
      status: reply.statusCode,
      ...(link ? { location: link } : {}),
      ...(reply.body === "" ? {} : { body: readBody(reply.body) }),
    };
  }
};

/** The address of a request, which lies below the service whatever dots are in it; null for any other, and for a batch itself. */
function below(root: string, url: string): string | null {
  const whole = url.startsWith("/") ? url : `${root}/${url}`;
  if (!URL.canParse(whole, "http://here")) return null;
  const { origin, pathname } = new URL(whole, "http://here");
  return origin === "http://here" && pathname.startsWith(`${root}/`) && !pathname.endsWith("/$batch") ? whole : null;
}

/** A body in which "$<id>" as an @iot.id stands for what an earlier request made. */
function withIds(body: unknown, made: Map<string, string>): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) => {
    if (key !== "@iot.id" || typeof value !== "string" || !value.startsWith("$")) return value;
    const [, id] = /\((\d+)\)$/.exec(made.get(value.slice(1)) ?? "") ?? [];
    return id === undefined ? value : Number(id);
  }) as unknown;
}

function readBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
