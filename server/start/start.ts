import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { provideDemo } from "../../geodata/indicators/demo/provideDemo.ts";
import { buildApp } from "../app.ts";
import { builtInPort, openMqtt } from "../features/sensors/mqtt/openMqtt.ts";
import { inviteFirstAdministrator } from "../features/sign-in/firstAdministrator.ts";
import { readConfig } from "../config.ts";
import { retireDaily } from "../platform/audit/retireAll.ts";
import { provideDatabase } from "../platform/cluster/provideDatabase.ts";
import { type Database, openDatabase } from "../platform/database.ts";
import { migrate } from "../platform/migrate.ts";
import { buildClient } from "./buildClient.ts";
import { importBuiltIn } from "./importBuiltIn.ts";
import { portError, requireFreePort } from "./requireFreePort.ts";
import { requireOpeningEdition } from "./requireOpeningEdition.ts";
import { runSimulator } from "./simulator/runSimulator.ts";
import { StartReport } from "./StartReport.ts";

/** Everything that has been started and how to end it, newest first. */
export type Stops = (() => Promise<unknown>)[];

/**
 * Starts SenMap from nothing to an answering web server, saying step by step what it does.
 * @param stops is filled as things start, so that they can be ended whatever happens next.
 * @param signal asks to give up: the step at hand is finished or broken off, and no other begins.
 */
export async function start(environment: NodeJS.ProcessEnv, stops: Stops, signal: AbortSignal): Promise<void> {
  const report = new StartReport(signal);
  const step: StartReport["step"] = async (name, work) => {
    signal.throwIfAborted();
    await report.step(name, work);
  };

  let config!: ReturnType<typeof readConfig>;
  await step("Settings", async () => {
    config = readConfig(environment);
    return "Settings read";
  });

  await step("Port", async () => {
    await requireFreePort(config.PORT, config.HOST);
    if (builtInPort(config) !== null) await requireFreePort(builtInPort(config)!, config.HOST, "MQTT_PORT");
    return config.PORT === 0 ? "Any free port will do" : `Port ${config.PORT} is free`;
  });

  let database!: Database;
  await step("Database", async () => {
    const provided = await provideDatabase(config, (line) => report.say(`  ${line}`));
    stops.unshift(() => provided.stop());
    database = openDatabase(provided.url, config.POOL_SIZE);
    stops.unshift(() => database.close());
    return `Database ready (${provided.description})`;
  });

  await step("Migrations", async () => {
    const count = await migrate(database.url, (name) => report.say(`  ${name}`));
    return count === 0 ? "Migrations: nothing new" : `Migrations: ${count} run`;
  });

  await step("Built-in data", async (now) => {
    const loaded = await importBuiltIn(database, (done, total, what) => now(`${what} (${done}/${total})`));
    await requireOpeningEdition(database, config.OPENING_EDITION);
    return loaded ? "Built-in boundaries and datasets loaded" : "Built-in boundaries and datasets are there";
  });

  await step("Demonstration", async (now) => {
    if (config.DEMO_DATA === "on") now("loading demonstration figures");
    return provideDemo(database, config.DEMO_DATA === "on");
  });

  await step("Client", async (now) => {
    now("building what browsers get");
    return (await buildClient(signal)) ? "Client built" : "Client is built already";
  });

  let app!: FastifyInstance;
  await step("Web server", async () => {
    app = await buildApp({ config, database });
    stops.unshift(() => closeApp(app));
    await app.listen({ port: config.PORT, host: config.HOST }).catch((error: unknown) => {
      throw portError(config.PORT, config.HOST, error);
    });
    return "Web server listens";
  });
  const stopSimulator = await runSimulator(database, address(app, config.HOST), config.DEMO_DATA === "on", (error) =>
    app.log.error({ err: error }, "the simulated network stopped"),
  );
  if (stopSimulator) stops.unshift(stopSimulator);
  await step("MQTT", async () => {
    const { recorder, people, log } = app;
    const failed = (error: unknown) => log.error({ err: error }, "MQTT failed");
    const mqtt = await openMqtt(config, { database, recorder, people, failed }).catch((error: unknown) => {
      throw portError(builtInPort(config) ?? 0, config.HOST, error, "MQTT_PORT");
    });
    stops.unshift(() => mqtt.close());
    return mqtt.description;
  });
  const stopRetiring = retireDaily(database, (error) => app.log.error({ err: error }, "retention failed"));
  stops.unshift(async () => stopRetiring());
  const origin = config.PUBLIC_URL || address(app, config.HOST);
  const link = await inviteFirstAdministrator(database);
  if (link !== null)
    report.say(`First administrator: open ${origin}${link} (once, within 24 hours; a new start makes a new link)`);
  report.say(`SenMap is ready: ${address(app, config.HOST)}`);
}

/** Lets running requests end; those that last longer than a few seconds (open event streams) are cut. */
async function closeApp(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), 3000);
  await app.close().finally(() => clearTimeout(cut));
}

function address(app: FastifyInstance, host: string): string {
  const { port } = app.server.address() as AddressInfo;
  const everywhere = ["0.0.0.0", "::", "127.0.0.1", "::1"].includes(host);
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${everywhere ? "localhost" : name}:${port}`;
}
