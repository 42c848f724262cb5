import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import Type from "typebox";
import Value from "typebox/value";
import { EventId } from "../../contract/event.ts";
import { ProblemError } from "../../errors.ts";
import { Stream } from "./Stream.ts";
import type { Streams } from "./Streams.ts";
import { askerNow } from "../../platform/identity/identify.ts";
import type { People } from "../../platform/identity/People.ts";

export interface EventOptions {
  streams: Streams;
  people: People;
}

/** `GET /api/events`: changes as they are committed (server-sent events); `Last-Event-ID` resumes without a gap. */
export const eventRoutes: FastifyPluginAsyncTypebox<EventOptions> = async (app, { streams, people }) => {
  app.get(
    "/api/events",
    {
      config: { right: "public" },
      schema: {
        tags: ["events"],
        summary: "Changes as they are committed (server-sent events)",
        querystring: Type.Object(
          {
            after: Type.Optional(EventId),
            readings: Type.Optional(
              Type.Boolean({ description: "Readings of sensors too: [[datastream, time in ms, result, level], …]." }),
            ),
          },
          { additionalProperties: false },
        ),
        produces: ["text/event-stream"],
      },
    },
    async (request, reply) => {
      const header = request.headers["last-event-id"];
      const asked = header === undefined || header === "" ? (request.query.after ?? null) : header;
      if (asked !== null && !Value.Check(EventId, asked))
        throw new ProblemError("invalid-request", { field: "Last-Event-ID" });
      const { readings = false } = request.query;
      const { place, lost } = await streams.placeFor(asked, readings);
      const response = reply.hijack().raw;
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        "x-accel-buffering": "no",
        "x-content-type-options": "nosniff",
      });
      response.write("retry: 2000\n\n");
      const stream = new Stream(response, { asker: request.asker, place, readings }, () => askerNow(people, request));
      if (lost) stream.resync(place);
      streams.add(stream);
      response.once("close", () => streams.remove(stream));
    },
  );
};
