import { connect, type IPublishPacket, type MqttClient } from "mqtt";
import { ANONYMOUS, type Asker } from "../../../platform/database.ts";
import type { People } from "../../../platform/identity/People.ts";
import type { Deliveries, Message, Subscriber } from "./Deliveries.ts";
import type { Intake } from "./Intake.ts";
import { INTAKE_FILTERS, readSubscription, readTarget, type Subscription } from "./topics.ts";

/** How long the broker keeps what comes while SenMap is away. */
const SESSION_SECONDS = 7 * 86_400;
/** Messages that may be on their way at once, in each direction. */
const MOST_AT_ONCE = 5000;
const RECONNECT_MS = 1000;
/** Every reading under the topic of its datastream, and all of them under one. */
const TOLD = ["v1.1/+/Observations", "v1.1/Observations"];

export interface ExternalOptions {
  url: string;
  clientId: string;
  token: string;
  people: People;
  intake: Intake;
  deliveries: Deliveries;
  failed: (error: unknown) => void;
}

/**
 * SenMap as a client of somebody else's broker: takes what devices publish there, acknowledging what is committed, and publishes
 * what everybody may see.
 */
export class External implements Subscriber {
  readonly subscriptions = new Map<string, Subscription>(TOLD.map((filter) => [filter, readSubscription(filter)!]));
  readonly #options: ExternalOptions;
  readonly #client: MqttClient;
  readonly #taking = new Set<Promise<void>>();
  #publishing = 0;
  /** Something was not published: what is newest is, once there is room again. */
  #behind = false;
  #lost = false;

  constructor(options: ExternalOptions) {
    this.#options = options;
    const { username, password } = new URL(options.url);
    this.#client = connect(options.url, {
      protocolVersion: 5,
      clientId: options.clientId,
      clean: false,
      ...(username === "" ? {} : { username: decodeURIComponent(username) }),
      ...(password === "" ? {} : { password: decodeURIComponent(password) }),
      // The broker sends no more than this before it is told that something is committed.
      properties: { sessionExpiryInterval: SESSION_SECONDS, receiveMaximum: MOST_AT_ONCE },
      reconnectPeriod: RECONNECT_MS,
      reconnectOnConnackError: true,
      resubscribe: false,
      manualConnect: true,
    });
    this.#client.handleMessage = (packet, done) => this.#receive(packet, done);
    this.#client.on("connect", () => void this.#begin().catch(options.failed));
    this.#client.on("error", (error) => this.#unreachable(error));
  }

  /** Connects. @returns whether the broker answered in time; if not, it is tried on. */
  async open(patience: number): Promise<boolean> {
    await this.#options.deliveries.add(this);
    const answered = new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), patience);
      this.#client.once("connect", () => {
        clearTimeout(late);
        resolve(true);
      });
    });
    this.#client.connect();
    return answered;
  }

  async close(): Promise<void> {
    this.#options.deliveries.remove(this);
    await Promise.all(this.#taking);
    // Not waiting for a broker that may be gone: what it was not told of, it sends again.
    await this.#client.endAsync(!this.#client.connected);
  }

  /** Everybody reads what is there. */
  async renew(): Promise<Asker> {
    return ANONYMOUS;
  }

  tell({ apart }: Subscription, { topic, payload }: Message): void {
    if (!this.#client.connected || this.#publishing >= MOST_AT_ONCE) {
      this.#behind = true;
      return;
    }
    this.#publishing++;
    this.#client.publish(topic, payload, { qos: 1, retain: apart }, () => {
      if (--this.#publishing === 0 && this.#behind) void this.#tellLatest().catch(this.#options.failed);
    });
  }

  /** Said once, and not at every attempt. */
  #unreachable(error: Error): void {
    if (!this.#lost) this.#options.failed(error);
    this.#lost = true;
  }

  async #begin(): Promise<void> {
    this.#lost = false;
    // Neither what SenMap published itself, nor what was retained: that has been told of already.
    await this.#client.subscribeAsync(INTAKE_FILTERS, { qos: 1, nl: true, rh: 2 });
    await this.#tellLatest();
  }

  async drained(): Promise<void> {}

  async #tellLatest(): Promise<void> {
    this.#behind = false;
    await this.#options.deliveries.tellLatest(this, this.subscriptions.get(TOLD[0]!)!);
  }

  /** Lets the next message come while this one is being committed, and acknowledges it afterwards. */
  #receive(packet: IPublishPacket, done: (error?: Error) => void): void {
    const target = readTarget(packet.topic);
    if (target === null || packet.retain) return done();
    const connection = this.#client.stream;
    const taken = this.#take(packet).then(
      () => this.#acknowledge(packet, connection),
      (error: unknown) => {
        this.#options.failed(error);
        // Not acknowledged: it is sent again over the next connection.
        if (this.#client.stream === connection) connection.destroy();
      },
    );
    this.#taking.add(taken);
    void taken.finally(() => this.#taking.delete(taken));
    // An error keeps the client from acknowledging now; it goes on with the next message all the same.
    const later = () => done(packet.qos === 1 ? new Error("acknowledged later") : undefined);
    // What comes at QoS 0 is limited by nobody else.
    if (this.#taking.size < 2 * MOST_AT_ONCE) later();
    else void taken.finally(later);
  }

  async #take({ topic, payload }: IPublishPacket): Promise<void> {
    const { people, token, intake } = this.#options;
    const person = (people.peek(token) ?? (await people.ofToken(token)))?.person;
    const writer = person ? intake.writerOf(person) : null;
    if (writer === null) throw new Error("The token of MQTT_TOKEN may not send readings any more");
    await intake.take(writer, readTarget(topic)!, typeof payload === "string" ? Buffer.from(payload) : payload);
  }

  #acknowledge({ qos, messageId }: IPublishPacket, connection: MqttClient["stream"]): void {
    if (qos !== 1 || this.#client.stream !== connection || !this.#client.connected) return;
    this.#client["_sendPacket"]({ cmd: "puback", messageId, reasonCode: 0 });
  }
}
