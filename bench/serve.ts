import { buildApp } from "../server/app.ts";
import { readConfig } from "../server/config.ts";
import { openDatabase } from "../server/platform/database.ts";

// The server as a process of its own, over a database that is ready. Says its port on one line.
const config = readConfig(process.env);
const database = openDatabase(config.DATABASE_URL, config.POOL_SIZE);
const clientFolder = process.env["CLIENT_FOLDER"];
const app = await buildApp({ config, database, ...(clientFolder ? { clientFolder } : {}) });
await app.listen({ port: 0, host: "127.0.0.1" });
const address = app.server.address();
console.log(JSON.stringify({ port: typeof address === "object" ? address?.port : 0 }));
