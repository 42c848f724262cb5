import { existsSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { join } from "node:path";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import Fastify, { type FastifyInstance, LogController } from "fastify";
import { styleRoutes } from "../tiles/style/styleRoutes.ts";
import { evictChanged } from "../tiles/evictChanged.ts";
import { TileCache } from "../tiles/tileCache.ts";
import { answerFromCache, tileRoutes } from "../tiles/tileRoutes.ts";
import { openTileSource } from "../tiles/tileSource.ts";
import { clientFiles } from "./clientFiles.ts";
import type { Config } from "./config.ts";
import { languageOf, onError, ProblemError, sendProblem } from "./errors.ts";
import { accountRoutes } from "./features/account/routes.ts";
import { adminUnitRoutes } from "./features/admin-units/routes.ts";
import { eventRoutes } from "./features/events/routes.ts";
import { Streams } from "./features/events/Streams.ts";
import { trustRoutes } from "./features/data-trust/routes.ts";
import { FigureCache } from "./features/indicators/FigureCache.ts";
import type { SeriesCache } from "./features/indicators/readSeries.ts";
import { indicatorRoutes } from "./features/indicators/routes.ts";
import { administrationRoutes } from "./features/administration/routes.ts";
import { registerLayers } from "./features/layers/registerLayers.ts";
import { intakeRoutes } from "./features/intake/routes.ts";
import { layerRoutes } from "./features/layers/routes.ts";
import { Recorder } from "./features/sensors/ingest/Recorder.ts";
import { watchAlerts } from "./features/sensors/alerts/watchAlerts.ts";
import { tidyReadings } from "./features/sensors/ingest/tidyReadings.ts";
import { sensorRoutes } from "./features/sensors/routes.ts";
import { searchRoutes } from "./features/search/routes.ts";
import { provideDemoAccounts } from "./features/sign-in/demoAccounts.ts";
import { signInRoutes } from "./features/sign-in/routes.ts";
import { allowInlineStyles, harden } from "./platform/harden.ts";
import { identify } from "./platform/identity/identify.ts";
import { People } from "./platform/identity/People.ts";
import { limitRefusals } from "./platform/limitRefusals.ts";
import { readKeys } from "./platform/identity/readKeys.ts";
import { registerPersonalFields } from "./platform/identity/personalFields.ts";
import { readLayers } from "./layers/registry.ts";
import { readCatalogue } from "./platform/catalogue.ts";
import type { Database } from "./platform/database.ts";
import { keepLand } from "./platform/land/readLand.ts";
import { healthRoutes } from "./platform/health.ts";
import { publicRoutes, requireRights } from "./platform/right.ts";
import { validateAsGiven } from "./platform/validation.ts";
import { watchChanges } from "./platform/watchChanges.ts";

export interface AppOptions {
  config: Config;
  database: Database;
  /** Further folders of layers, beside the built-in ones. */
  layerFolders?: string[];
  /** Folder of the built client; not served when it does not exist. */
  clientFolder?: string;
  /** Where log lines go; standard output when left out. */
  logStream?: { write(line: string): void };
}

declare module "fastify" {
  interface FastifyInstance {
    recorder: Recorder;
    people: People;
  }
}

const LAYERS = join(import.meta.dirname, "layers");
/** Series of a level of an indicator kept in memory, about a megabyte each. */
const SERIES_KEPT = 64;
const ANSWER_BYTES_KEPT = 64 * 2 ** 20;
const CLIENT = join(import.meta.dirname, "../dist/client");

/** Builds the HTTP server over a migrated database. Nothing listens until the caller says so. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, database, layerFolders = [], clientFolder = CLIENT, logStream } = options;
  const layers = await readLayers([LAYERS, ...layerFolders]);
  await registerLayers(database, layers);
  const catalogue = await readCatalogue(database);
  const people = new People(database);
  const streams = new Streams(database);
  const keys = await readKeys(config);
  await registerPersonalFields(database);
  await provideDemoAccounts(database, config.DEMO === "on");
  const cache = new TileCache(config.TILE_CACHE_MB * 1_000_000);
  const source = openTileSource(database.url, config.POOL_SIZE);

  const app = Fastify({
    logger: { level: config.LOG_LEVEL, ...(logStream ? { stream: logStream } : {}) },
    // One line for what went wrong is written where it is answered; requests that went well need none.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.TRUST_PROXY === "" ? false : config.TRUST_PROXY,
    routerOptions: { maxParamLength: 200 },
    serverFactory: (route) =>
      createServer((request, response) => {
        let answered = false;
        try {
          answered = answerFromCache({ cache, layers, catalogue, people }, request, response);
        } catch (error) {
          // Outside the framework's care an error would end the process. The router answers instead.
          app.log.error({ err: error }, "the short way to cached tiles failed");
          if (response.headersSent) return void response.destroy();
        }
        if (!answered) route(request, response);
      }),
    genReqId: () => randomUUID(),
    bodyLimit: 256 * 1024,
    frameworkErrors: (error, request, reply) => void onError(error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setErrorHandler(onError);
  app.setNotFoundHandler(async (request, reply) =>
    sendProblem(reply, languageOf(request), "not-found", { path: request.url.split("?")[0]! }),
  );
  app.addHook("onRequest", async (request) => {
    if (!isUtf8(request.url)) throw new ProblemError("invalid-text");
  });
  validateAsGiven(app);
  requireRights(app);
  limitRefusals(app, config.RATE_LIMIT);
  identify(app, people);
  await harden(app, config.RATE_LIMIT);

  await app.register(swagger, {
    openapi: { info: { title: "SenMap", description: "The command map of Đồng Tháp.", version: "0.1.0" } },
  });
  await app.register(
    publicRoutes((docs) => {
      docs.addHook("onSend", allowInlineStyles);
      return docs.register(swaggerUi, { routePrefix: "/docs" });
    }),
  );
  await app.register(healthRoutes, { database });
  await app.register(tileRoutes, { layers, source, cache, catalogue });
  await app.register(styleRoutes, { openingEdition: config.OPENING_EDITION });
  await app.register(adminUnitRoutes, { database, openingEdition: config.OPENING_EDITION });
  await app.register(layerRoutes, { database, layers });
  await app.register(searchRoutes, { database });
  const lands = keepLand(database);
  const series: SeriesCache = new FigureCache(SERIES_KEPT, () => 1);
  const answers = new FigureCache<Buffer>(ANSWER_BYTES_KEPT, ({ length }) => length);
  const figures = [series, answers];
  await app.register(indicatorRoutes, { database, lands, series, answers });
  await app.register(trustRoutes, { database, lands, layers });
  await app.register(eventRoutes, { streams, people });
  await app.register(signInRoutes, { database, people, keys, config });
  await app.register(accountRoutes, { database, people, keys });
  await app.register(administrationRoutes, { database, people, keys, config });
  await app.register(intakeRoutes, { database });
  const recorder = new Recorder(database);
  await app.register(sensorRoutes, { database, recorder, publicUrl: config.PUBLIC_URL });
  // For what takes and tells readings by other ways than HTTP.
  app.decorate("recorder", recorder).decorate("people", people);
  if (existsSync(clientFolder)) {
    await app.register(publicRoutes((files) => files.register(clientFiles, { folder: clientFolder })));
  }

  const unwatchRights = await database.listen("senmap_rights", {
    message() {
      people.forget();
      void streams.renew();
    },
    lost: () => people.suspend(),
    back() {
      people.resume();
      void streams.renew();
    },
  });
  const unwatch = await watchChanges(database, {
    changed(change) {
      evictChanged(cache, layers, change);
      streams.wake();
      if (change.layer === "indicators")
        for (const kept of figures) kept.evict(change.row === "classification" ? null : change.row);
      // Units are divided by their land and the places on it.
      if (change.layer === "admin-units" || change.layer === "places") {
        lands.forget();
        for (const kept of figures) kept.evict(null);
      }
      // A change of a whole layer may be one of its rights.
      if (change.box === null) void catalogue.refresh().catch(() => {});
    },
    lost() {
      cache.suspend();
      for (const kept of figures) kept.suspend();
    },
    back() {
      cache.resume();
      lands.forget();
      for (const kept of figures) kept.resume();
      streams.wake();
      void catalogue.refresh().catch(() => {});
    },
  });
  const alerts = watchAlerts(database, (error) => app.log.error({ err: error }, "looking for alerts failed"));
  const stopTidying = tidyReadings(database, (error) => app.log.error({ err: error }, "gathering readings failed"));
  const unwatchReadings = await database.listen("senmap_readings", {
    message() {
      streams.wake();
      alerts.wake();
    },
    lost() {},
    back() {
      streams.wake();
      alerts.wake();
    },
  });
  app.addHook("onClose", async () => {
    await recorder.close();
    await stopTidying();
    await alerts.stop();
    await unwatchReadings();
    await unwatch();
    await unwatchRights();
    streams.close();
    await source.close();
  });
  return app;
}

/** Whether percent-encoded bytes of an address are text. */
function isUtf8(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}
