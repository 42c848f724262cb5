import type { ServerResponse } from "node:http";
import type { Asker } from "../../platform/database.ts";

/** Bytes that may wait for a slow client before it is told to load everything anew. */
const MOST_WAITING = 1_000_000;

/** One client that listens: server-sent events, each with the place to resume from. */
export class Stream {
  readonly asker: Asker;
  /** Told of readings too, not of changes alone. */
  readonly readings: boolean;
  place: string;
  readonly #response: ServerResponse;
  readonly #askerNow: () => Promise<Asker>;

  /** @param askerNow who asks by the same session or token now, after rights may have changed. */
  constructor(
    response: ServerResponse,
    { asker, place, readings }: { asker: Asker; place: string; readings: boolean },
    askerNow: () => Promise<Asker>,
  ) {
    this.readings = readings;
    this.#response = response;
    this.asker = asker;
    this.place = place;
    this.#askerNow = askerNow;
  }

  /** Ends the stream when who listens is somebody else by now, or sees something else: the client comes back as that. */
  async renew(): Promise<void> {
    const now = await this.#askerNow().catch(() => null);
    if (now === null || groupOf(now) !== this.group) this.end();
  }

  /** Whose changes are read together: those who see the same. */
  get group(): string {
    return groupOf(this.asker);
  }

  /** @param text the event as it goes over the line, the same for everybody who is told it. */
  send(place: string, text: string): void {
    this.place = place;
    this.#write(text);
  }

  /** Tells the client that it missed something, and from where it is told again. */
  resync(place: string): void {
    this.place = place;
    this.#write(`id: ${place}\nevent: resync\ndata: {}\n\n`);
  }

  /** Keeps proxies from closing a quiet connection. */
  beat(): void {
    this.#write(": \n\n");
  }

  end(): void {
    this.#response.end();
  }

  #write(text: string): void {
    // A client that cannot keep up is let go: it comes back with the last place it took.
    if (this.#response.writableLength > MOST_WAITING) this.#response.destroy();
    else this.#response.write(text);
  }
}

const groupOf = ({ claims }: Asker): string => JSON.stringify([claims.subject, claims.access]);
