import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Database } from "../../../platform/database.ts";
import type { People } from "../../../platform/identity/People.ts";
import type { Recorder } from "../ingest/Recorder.ts";
import { Broker } from "./Broker.ts";
import { Deliveries } from "./Deliveries.ts";
import { Intake } from "./Intake.ts";

const MOST_CONNECTIONS = 10_000;

export interface ListenOptions {
  database: Database;
  recorder: Recorder;
  people: People;
  host: string;
  /** 0: any free port. */
  port: number;
  /** The certificate and its key, for a broker that speaks TLS. */
  tls: { cert: Buffer; key: Buffer } | null;
  /** Told of what goes wrong while it runs. */
  failed: (error: unknown) => void;
}

/** The built-in broker, listening. @throws what listening throws, such as EADDRINUSE. */
export async function listen(options: ListenOptions): Promise<{ port: number; close: () => Promise<void> }> {
  const { database, recorder, people, host, port, tls, failed } = options;
  const deliveries = new Deliveries(database, failed);
  const broker = new Broker({ people, intake: new Intake(database, recorder), deliveries, failed });
  const sockets = new Set<Socket>();
  const serve = (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    socket.setNoDelay(true);
    broker.handle(socket);
  };
  const server: Server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.maxConnections = MOST_CONNECTIONS;
  await deliveries.open();
  await broker.open();
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    await broker.close();
    // Those that never said who they are.
    for (const socket of sockets) socket.destroy();
    await closed;
    await deliveries.close();
  };
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port, host }, resolve);
    });
  } catch (error) {
    await broker.close();
    await deliveries.close();
    throw error;
  }
  server.on("error", failed);
  return { port: (server.address() as AddressInfo).port, close };
}
