import { hash, randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { callbackify } from "node:util";
import {
  Aedes,
  type AedesOptions,
  type Client,
  type ConnectPacket,
  type PublishPacket,
  type Subscription as Asked,
} from "aedes";
import type { People } from "../../../platform/identity/People.ts";
import type { Deliveries } from "./Deliveries.ts";
import { Guest } from "./Guest.ts";
import type { Intake } from "./Intake.ts";
import { readSubscription, readTarget } from "./topics.ts";

const TOKEN = /^smt_[A-Za-z0-9_-]{43}$/;
/** Bytes of one packet. What is larger is no reading, and not even read to its end. */
const MOST_BYTES = 64 * 1024;
const MOST_SUBSCRIPTIONS = 1000;
const MOST_SESSIONS = 10_000;

export interface BrokerDeps {
  people: People;
  intake: Intake;
  deliveries: Deliveries;
  failed: (error: unknown) => void;
}

/** Why a packet is not answered; the client is disconnected. */
class Refusal extends Error {}

/**
 * The built-in broker. It hands on nothing that clients publish: that is recorded, acknowledged once it is committed, and told
 * from the log like every other reading.
 */
export class Broker {
  readonly #deps: BrokerDeps;
  readonly #aedes: Recording;
  /** Of sessions whose client is away: up to where it was told. */
  readonly #left = new Map<string, string>();
  readonly #guests = new WeakMap<Client, Guest>();

  constructor(deps: BrokerDeps) {
    this.#deps = deps;
    this.#aedes = new Recording({
      preConnect: (_client, packet, done) => {
        nameApart(packet);
        done(null, true);
      },
      // Longer than the ids that clients give themselves.
      maxClientsIdLength: 200,
      authenticate: callbackify((client: Client, _name: unknown, password: Buffer | undefined) =>
        this.#welcome(client, password),
      ) as NonNullable<AedesOptions["authenticate"]>,
      // Runs before the acknowledgement, and for all the packets of a client that have been read at once.
      authorizePublish: callbackify((client: Client | null, packet: PublishPacket) => this.#take(client, packet)),
      authorizeSubscribe: callbackify(async (client: Client, asked: Asked) =>
        (await this.#subscribe(client, asked)) ? asked : null,
      ),
    });
    this.#aedes.on("subscribe", (asked, client) => void this.#tellLatest(asked, client).catch(deps.failed));
    this.#aedes.on("unsubscribe", (topics, client) => {
      for (const topic of topics) this.#guests.get(client)?.subscriptions.delete(topic);
    });
    this.#aedes.on("ack", (_packet, client) => this.#guests.get(client)?.acknowledged());
    this.#aedes.on("clientReady", (client) => void this.#resume(client).catch(deps.failed));
    this.#aedes.on("clientDisconnect", (client) => this.#leave(client));
    (this.#aedes as NodeJS.EventEmitter).on("error", deps.failed);
  }

  async open(): Promise<void> {
    await this.#aedes.listen();
  }

  /** Serves a connection. */
  handle(connection: Duplex): void {
    const client = this.#aedes.handle(connection) as Client & { _parser: { packet?: { length?: number } } };
    connection.on("readable", () => {
      if ((client._parser.packet?.length ?? 0) > MOST_BYTES) connection.destroy();
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#aedes.close(() => resolve()));
  }

  async #welcome(client: Client, password: Buffer | undefined): Promise<boolean> {
    const { people } = this.#deps;
    const token = password?.toString() ?? null;
    if (token !== null) {
      const known = TOKEN.test(token) && (await people.ofToken(token).catch(unavailable));
      if (!known) throw denial("unknown token", 4);
    }
    this.#guests.set(client, new Guest(client, people, token));
    return true;
  }

  async #take(client: Client | null, packet: PublishPacket): Promise<void> {
    const { topic, payload } = packet;
    const person = client === null ? null : await this.#guests.get(client)?.person();
    const writer = person ? this.#deps.intake.writerOf(person) : null;
    const target = readTarget(topic);
    if (writer === null || target === null) throw new Refusal("not allowed");
    if (client !== null && packet.qos === 2 && (await this.#isThere(client, packet))) return;
    await this.#deps.intake.take(writer, target, typeof payload === "string" ? Buffer.from(payload) : payload);
  }

  /** Remembers up to where a client was told that may come back to its session. */
  #leave(client: Client): void {
    const guest = this.#guests.get(client);
    if (!guest) return;
    const place = this.#deps.deliveries.remove(guest);
    this.#left.delete(client.id);
    if (client.clean || guest.subscriptions.size === 0 || place === null) return;
    this.#left.set(client.id, place);
    for (const [oldest] of this.#left) if (this.#left.size > MOST_SESSIONS) this.#left.delete(oldest);
  }

  async #resume(client: Client): Promise<void> {
    const [guest, since] = [this.#guests.get(client), this.#left.get(client.id)];
    this.#left.delete(client.id);
    if (guest && since !== undefined && !client.clean) await this.#deps.deliveries.resume(guest, since);
  }

  /** Whether a message of QoS 2 was taken already, and is only sent again because the client does not know. */
  async #isThere(client: Client, packet: PublishPacket): Promise<boolean> {
    return this.#aedes.persistence.incomingGetPacket(client, packet).then(
      () => true,
      () => false,
    );
  }

  async #subscribe(client: Client, { topic, qos }: Asked): Promise<boolean> {
    const guest = this.#guests.get(client);
    const subscription = readSubscription(topic);
    const asker = (await guest?.renew()) ?? null;
    if (!guest || subscription === null || asker === null || guest.subscriptions.size >= MOST_SUBSCRIPTIONS)
      return false;
    const { deliveries } = this.#deps;
    if (!(await deliveries.sees(asker, subscription))) return false;
    await deliveries.add(guest);
    // It may have left while it was looked up.
    if (client.closed) deliveries.remove(guest);
    guest.subscriptions.set(topic, { ...subscription, qos });
    return true;
  }

  async #tellLatest(asked: Asked[], client: Client): Promise<void> {
    const guest = this.#guests.get(client);
    for (const { topic } of asked) {
      const subscription = guest?.subscriptions.get(topic);
      if (guest && subscription) await this.#deps.deliveries.tellLatest(guest, subscription);
    }
  }
}

/**
 * Puts what a client calls itself into a space of its token's own: who has another token, or none, can neither push it out nor
 * take over what waits for it. Of nobody nothing is kept beyond the connection.
 */
function nameApart(packet: ConnectPacket): void {
  const { password, clientId } = packet;
  if (password === undefined) packet.clean = true;
  const own = password === undefined || clientId === "" ? randomUUID() : clientId;
  packet.clientId = `${hash("sha256", password ?? "").slice(0, 32)} ${own}`;
}

/** What a client is answered that is not let in: a code of MQTT 3.1.1. */
const denial = (message: string, returnCode: 3 | 4) => Object.assign(new Error(message), { returnCode });
const unavailable = () => {
  throw denial("not now", 3);
};

/** A broker that hands on nothing of what comes from clients. */
class Recording extends Aedes {
  declare persistence: { incomingGetPacket(client: Client, packet: PublishPacket): Promise<unknown> };

  constructor(options: AedesOptions) {
    super(options);
    const publish = this.publish.bind(this) as (packet: PublishPacket, ...more: unknown[]) => void;
    // Called with the client for what a client sent, and without one for what the broker tells itself.
    this.publish = (packet: PublishPacket, ...more: unknown[]) => {
      const [client, done] = more as [Client | Done, Done | undefined];
      if (typeof client === "object" && client !== null) done?.();
      else publish(packet, ...more);
    };
  }
}
type Done = (error?: Error) => void;
