import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { CachedTile, Encoding, TileCache } from "./tileCache.ts";

const TYPE = "application/vnd.mapbox-vector-tile";
// Kept by browsers but asked about each time: after a commit nobody may draw a stale tile. What not everybody may see is
// kept by nobody between us and the browser, and read by no other page.
const cacheControl = ({ right }: CachedTile) => (right === "" ? "public, no-cache" : "private, no-cache");
const VARY = "accept-encoding, cookie, authorization";
const sharing = ({ right }: CachedTile): Record<string, string> =>
  right === "" ? { "access-control-allow-origin": "*" } : { "cross-origin-resource-policy": "same-origin" };

/** What clients accept is said in a handful of ways; reading one anew costs as much as finding the tile. */
const choices = new Map<string, Encoding>();
const MOST_CHOICES = 100;

/** The best encoding a client takes. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const known = choices.get(accepted);
  if (known !== undefined) return known;
  const encoding = readAccepted(accepted);
  if (choices.size < MOST_CHOICES) choices.set(accepted, encoding);
  return encoding;
}

/** Quality values are read only far enough to honour "q=0". */
function readAccepted(accepted: string): Encoding {
  const taken = new Set<string>();
  for (const item of accepted.toLowerCase().split(",")) {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim());
    if (!parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))) taken.add(name);
  }
  return taken.has("br") || taken.has("*") ? "br" : taken.has("gzip") ? "gzip" : "identity";
}

/** Strong: the same tag means the same bytes, so each encoding has its own. */
function entityTag(tile: CachedTile, encoding: Encoding): string {
  return `"${tile.digest}-${encoding}${encoding === "br" && tile.pressed ? "5" : ""}"`;
}

/**
 * Answers with a tile: 200, 204 when there is nothing in it, or 304 when the client has this content,
 * in whichever encoding it kept it.
 */
export function sendTile(
  response: ServerResponse,
  headers: IncomingHttpHeaders,
  cache: TileCache,
  tile: CachedTile,
): void {
  if (tile.empty) {
    response.writeHead(204, { "cache-control": cacheControl(tile), vary: VARY, ...sharing(tile) }).end();
    return;
  }
  const encoding = chooseEncoding(headers["accept-encoding"]);
  const known = headers["if-none-match"];
  if (known !== undefined && (known === "*" || known.includes(`"${tile.digest}-`))) {
    response
      .writeHead(304, {
        etag: entityTag(tile, encoding),
        "cache-control": cacheControl(tile),
        vary: VARY,
        ...sharing(tile),
      })
      .end();
    return;
  }
  const bytes = cache.encoded(tile, encoding);
  writeHead(response, tile, encoding, bytes);
  response.end(bytes);
}

/** Where Node keeps the written head of a response until its first bytes go out. */
interface WithWrittenHead {
  _header: string | null;
}

/**
 * The head that Node wrote for this tile is sent again for as long as it would write the same, which is until the second of
 * its Date has passed: writing it costs a tenth of answering from the cache. Only for connections that stay open, as
 * those that close are told so in the head.
 */
function writeHead(response: ServerResponse, tile: CachedTile, encoding: Encoding, bytes: Buffer): void {
  const inner = response as unknown as WithWrittenHead;
  const second = Math.floor(Date.now() / 1000);
  const kept = tile.heads[encoding];
  const staysOpen = response.shouldKeepAlive && response.socket instanceof Socket;
  if (staysOpen && kept?.second === second) {
    inner._header = kept.text;
    return;
  }
  response.writeHead(200, headOf(tile, encoding, bytes));
  if (staysOpen && typeof inner._header === "string") tile.heads[encoding] = { text: inner._header, second };
}

/** A flat list is what Node writes fastest. */
function headOf(tile: CachedTile, encoding: Encoding, bytes: Buffer): string[] {
  const head = [
    "content-type",
    TYPE,
    "content-length",
    String(bytes.length),
    "etag",
    entityTag(tile, encoding),
    "cache-control",
    cacheControl(tile),
    "vary",
    VARY,
    "x-content-type-options",
    "nosniff",
    ...Object.entries(sharing(tile)).flat(),
  ];
  if (encoding !== "identity") head.push("content-encoding", encoding);
  return head;
}
