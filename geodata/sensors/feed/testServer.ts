import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { DataArray } from "./SensorThingsClient.ts";

/** A server that speaks as much SensorThings as the simulator needs, and remembers what it was sent. */
export interface TestServer {
  url: string;
  /** Every request: method, path and the token it came with. */
  asked: { method: string; path: string; authorization: string | undefined }[];
  /** The bodies of CreateObservations that were taken. */
  taken: DataArray[][];
  /** Answers to give first, before the proper ones. */
  first: { status: number; headers?: Record<string, string> }[];
  /** Which readings are refused: all whose time lies before this. */
  refusedBefore: string;
  close: () => void;
}

const stream = (id: number, key: string, kind: string, simulated: unknown = true) => ({
  "@iot.id": id,
  properties: { key, kind, simulated },
});

/** Two pages; on the second one stream that is real and one of a kind that no model is for. */
const PAGES = [
  [stream(11, "cla-water-level", "water-level"), stream(12, "rain-1-rainfall", "rainfall")],
  [
    stream(13, "tram-chim-a1-fire-danger", "fire-danger"),
    stream(14, "real", "rainfall", false),
    stream(15, "odd", "noise"),
  ],
];

/** Listens on a port of its own, or the one given. */
export async function testServer(port = 0): Promise<TestServer> {
  const http = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => http.listen(port, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const close = () => http.close().closeAllConnections();
  const server: TestServer = { url, asked: [], taken: [], first: [], refusedBefore: "", close };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url!, url);
    server.asked.push({ method: request.method!, path: pathname, authorization: request.headers.authorization });
    const body = await text(request);
    const early = server.first.shift();
    if (early !== undefined) response.writeHead(early.status, early.headers).end("not now");
    else if (pathname.endsWith("/Datastreams")) response.end(JSON.stringify(page(searchParams)));
    else response.writeHead(201).end(JSON.stringify(take(JSON.parse(body) as DataArray[])));
  }

  function page(query: URLSearchParams): object {
    const number = Number(query.get("$skiptoken") ?? 0);
    // As a server behind a proxy says it: by the name that it has outside.
    const next = `https://map.example/sta/v1.1/Datastreams?$skiptoken=${number + 1}`;
    return { value: PAGES[number], ...(number + 1 < PAGES.length && { "@iot.nextLink": next }) };
  }

  function take(readings: DataArray[]): string[] {
    server.taken.push(readings);
    return readings.flatMap(({ dataArray }) =>
      dataArray.map(([time]) => (time < server.refusedBefore ? "error" : "Observations(1)")),
    );
  }
  return server;
}
