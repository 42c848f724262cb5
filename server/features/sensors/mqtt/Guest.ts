import type { Client } from "aedes";
import { ANONYMOUS, type Asker } from "../../../platform/database.ts";
import type { People } from "../../../platform/identity/People.ts";
import { NOBODY, type Person } from "../../../platform/identity/Person.ts";
import type { Message, Subscriber } from "./Deliveries.ts";
import type { Subscription } from "./topics.ts";

/**
 * Bytes that may wait for a slow client, and messages it has not acknowledged, before it is let go. (MQTT has numbers for 65 535 of
 * them.)
 */
const MOST_WAITING = 4_000_000;
const MOST_UNACKNOWLEDGED = 60_000;
/** Of which so many may be left before more is fetched for it from the past. */
const FEW_UNACKNOWLEDGED = 1000;
const LOOK_MS = 10;

/** A client of the built-in broker: who it is, and what it is told of. */
export class Guest implements Subscriber {
  readonly subscriptions = new Map<string, Subscription & { qos: 0 | 1 | 2 }>();
  readonly #client: Client;
  readonly #people: People;
  /** Null: nobody, who sees what is public. */
  readonly #token: string | null;
  #unacknowledged = 0;

  constructor(client: Client, people: People, token: string | null) {
    this.#client = client;
    this.#people = people;
    this.#token = token;
  }

  /** Who it is now, without asking the database if possible; null when its token is not good any more. */
  async person(): Promise<Person | null> {
    if (this.#token === null) return NOBODY;
    return (this.#people.peek(this.#token) ?? (await this.#people.ofToken(this.#token)))?.person ?? null;
  }

  async renew(): Promise<Asker | null> {
    if (this.#token === null) return ANONYMOUS;
    const person = await this.person();
    if (person === null) this.#client.close();
    return person && { claims: person.claims };
  }

  tell(subscription: Subscription, { topic, payload, retain }: Message): void {
    // Nothing comes before the greeting; what was missed by then is told afterwards.
    if (this.#client.closed || !this.#client.connected) return;
    const qos = this.subscriptions.get(subscription.filter)?.qos;
    if (qos === undefined) return;
    if (this.#client.conn.writableLength > MOST_WAITING || this.#unacknowledged > MOST_UNACKNOWLEDGED)
      return this.#client.close();
    if (qos > 0) this.#unacknowledged++;
    this.#client.publish({ cmd: "publish", topic, payload: Buffer.from(payload), qos, retain, dup: false }, () => {});
  }

  async drained(): Promise<void> {
    const { conn } = this.#client;
    while (!this.#client.closed && (this.#unacknowledged > FEW_UNACKNOWLEDGED || conn.writableNeedDrain))
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }

  acknowledged(): void {
    if (this.#unacknowledged > 0) this.#unacknowledged--;
  }
}
