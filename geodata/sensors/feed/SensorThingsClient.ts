import { isKind, type SimulatedStream } from "../simulator/readingOf.ts";
import { SimulationError } from "./SimulationError.ts";
import { untilAnswered } from "./untilAnswered.ts";

/** A simulated datastream, with its number on that server. */
export interface FedStream extends SimulatedStream {
  id: number;
}

/** Readings of one datastream as CreateObservations takes them. */
export interface DataArray {
  Datastream: { "@iot.id": number };
  components: ["phenomenonTime", "result"];
  "dataArray@iot.count": number;
  dataArray: [string, number][];
}

interface Page {
  value: { "@iot.id": number; properties?: { key?: string; kind?: string; simulated?: boolean } }[];
  "@iot.nextLink"?: string;
}

/** SensorThings 1.1 of a server, as the simulator needs it: like any other client, over HTTP with a token. */
export class SensorThingsClient {
  readonly #root: string;
  readonly #token: string;
  readonly #signal: AbortSignal;
  readonly #say: (line: string) => void;

  /** @param url of the server, such as http://localhost:8080 @param signal ends whatever waits */
  constructor(url: string, token: string, signal: AbortSignal, say: (line: string) => void) {
    this.#root = `${url.replace(/\/+$/, "")}/sta/v1.1`;
    this.#token = token;
    this.#signal = signal;
    this.#say = say;
  }

  /** The datastreams that are there to be simulated and whose kind is known, page by page. */
  async streams(): Promise<FedStream[]> {
    const query = new URLSearchParams({ $filter: "properties/simulated eq true", $select: "id,properties" });
    const streams: FedStream[] = [];
    for (let next: string | undefined = `${this.#root}/Datastreams?${query}`; next !== undefined;) {
      const page = (await (await this.#ask(next)).json()) as Page;
      for (const { "@iot.id": id, properties: { key, kind, simulated } = {} } of page.value)
        if (simulated === true && key !== undefined && isKind(kind)) streams.push({ id, key, kind });
      next = page["@iot.nextLink"] && this.#here(page["@iot.nextLink"], next);
    }
    return streams;
  }

  /** Sends readings in one request. @returns how many of them the server refused. */
  async send(readings: DataArray[]): Promise<number> {
    const answer = await this.#ask(`${this.#root}/CreateObservations`, readings);
    const told: unknown = await answer.json().catch(() => []);
    return Array.isArray(told) ? told.filter((one) => String(one).startsWith("error")).length : 0;
  }

  async #ask(address: string, body?: object): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#token}`, "content-type": "application/json" };
    const request = body === undefined ? { headers } : { method: "POST", headers, body: JSON.stringify(body) };
    const answer = await untilAnswered((signal) => fetch(address, { ...request, signal }), this.#signal, this.#say);
    if (answer.ok) return answer;
    const why = (await answer.text()).slice(0, 300);
    throw new SimulationError(`${new URL(address).pathname} was refused with ${answer.status}: ${why}`);
  }

  /** A link of the server, at the address by which it was reached: behind a proxy it may name another, which gets no token. */
  #here(link: string, from: string): string {
    const { pathname, search } = new URL(link, from);
    return new URL(pathname + search, from).href;
  }
}
