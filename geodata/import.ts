import { parseArgs } from "node:util";
import { ConfigError, readConfig } from "../server/config.ts";
import { provideDatabase } from "../server/platform/cluster/provideDatabase.ts";
import { SetupError } from "../server/platform/cluster/SetupError.ts";
import { type Database, openDatabase } from "../server/platform/database.ts";
import { migrate } from "../server/platform/migrate.ts";
import { checkBoundaries } from "./boundaries/checkBoundaries.ts";
import { importBuiltInBoundaries } from "./boundaries/importBuiltIn.ts";
import { describeReport } from "./boundaries/replace/describeReport.ts";
import { replaceBoundaries } from "./boundaries/replace/replaceBoundaries.ts";
import { checkDatasets, importBuiltInDatasets } from "./datasets/importBuiltIn.ts";
import { loadDemo, removeDemo } from "./indicators/demo/loadDemo.ts";
import { checkIndicators, importBuiltInIndicators } from "./indicators/importBuiltIn.ts";
import { checkOrganisations, importBuiltInOrganisations } from "./organisations/importBuiltIn.ts";
import { GeodataError } from "./GeodataError.ts";
import { removeDemoSensors } from "./sensors/removeDemo.ts";
import { checkSensors, importBuiltInSensors } from "./sensors/importBuiltIn.ts";
import { type Terminal, terminal } from "./Terminal.ts";

const USAGE = `Usage:
  npm run geodata -- boundaries FILE [--accept id,id] [--level commune|district] [--edition 2025] [--dry-run]
      Replaces boundaries from a GeoJSON, GeoPackage or zipped Shapefile in WGS 84 or VN-2000.
  npm run geodata -- builtin [--reset]
      Loads the boundaries, data sets and indicators that come with SenMap; --reset also over boundaries that came from a file.
  npm run geodata -- demo load|remove
      Loads the demonstration figures again, or removes them for good.
  npm run geodata -- check
      Looks for anything unsound in the database.`;

const OPTIONS = {
  accept: { type: "string", default: "" },
  level: { type: "string", default: "commune" },
  edition: { type: "string", default: "2025" },
  "dry-run": { type: "boolean", default: false },
  reset: { type: "boolean", default: false },
} as const;

type Options = ReturnType<typeof readArguments>["values"];

/**
 * The geodata command. `argv` is what follows the command's name.
 * @returns the exit code: 0 when done or sound, 1 otherwise; the reason is one sentence on the terminal.
 */
export async function runGeodata(argv: string[], databaseUrl: string, out: Terminal): Promise<number> {
  const database = openDatabase(databaseUrl, 2);
  try {
    const { positionals, values } = readArguments(argv);
    const [command, file] = positionals;
    if (command === "boundaries" && file !== undefined) return await boundaries(database, file, values, out);
    if (command === "builtin") return await builtIn(database, values, out);
    if (command === "demo" && (file === "load" || file === "remove")) return await demo(database, file, out);
    if (command === "check") return await check(database, out);
    out.complain(USAGE);
    return 1;
  } catch (error) {
    if (!(error instanceof GeodataError)) throw error;
    out.complain(error.message);
    return 1;
  } finally {
    await database.close();
  }
}

function readArguments(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new GeodataError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function boundaries(database: Database, file: string, values: Options, out: Terminal): Promise<number> {
  const { level, edition } = values;
  if (level !== "commune" && level !== "district")
    throw new GeodataError(`--level is commune or district, not "${level}".`);
  const accept = values.accept.split(",").map((id) => id.trim());
  const dryRun = values["dry-run"];
  const report = await replaceBoundaries(database, { file, edition, level, accept, dryRun }, out.progress);
  for (const line of describeReport(report)) out.say(line);
  // Things without coordinates of their own stand on label points, which may have moved.
  if (report.outcome === "replaced") {
    await importBuiltInDatasets(database, out.progress);
    await importBuiltInSensors(database);
  }
  return report.outcome === "refused" ? 1 : 0;
}

async function builtIn(database: Database, { reset }: Options, out: Terminal): Promise<number> {
  const outcome = await importBuiltInBoundaries(database, out.progress, { reset });
  const said = {
    imported: "The built-in boundaries are loaded.",
    same: "The built-in boundaries are there already.",
    kept: "The boundaries came from a file and are kept; --reset returns to the built-in ones.",
  };
  out.say(said[outcome]);
  const datasets = await importBuiltInDatasets(database, out.progress);
  await importBuiltInOrganisations(database);
  await importBuiltInSensors(database);
  await importBuiltInIndicators(database);
  out.say(datasets === "imported" ? "The built-in data sets are loaded." : "The built-in data sets are there already.");
  return 0;
}

async function demo(database: Database, what: "load" | "remove", out: Terminal): Promise<number> {
  const rows = what === "load" ? await loadDemo(database) : await removeDemo(database);
  if (what === "remove") await removeDemoSensors(database);
  out.say(`${rows} demonstration figures ${what === "load" ? "loaded" : "removed"}.`);
  return 0;
}

async function check(database: Database, out: Terminal): Promise<number> {
  const faults = await database.asSystem("check geodata", async (client) => [
    ...(await checkBoundaries(client, out.progress)),
    ...(await checkDatasets(client)),
    ...(await checkOrganisations(client)),
    ...(await checkIndicators(client)),
    ...(await checkSensors(client)),
  ]);
  for (const { rule, subject, detail } of faults) out.say(`${rule}: ${subject}: ${detail}`);
  out.say(faults.length === 0 ? "Everything is sound." : `${faults.length} faults.`);
  return faults.length === 0 ? 0 : 1;
}

async function main(): Promise<void> {
  const out = terminal(process.stdout, process.stderr);
  try {
    // The database of the settings, or the private cluster, also while SenMap is running on it.
    const database = await provideDatabase(readConfig(process.env), (line) => out.say(line), "join");
    try {
      await migrate(database.url, () => {});
      process.exitCode = await runGeodata(process.argv.slice(2), database.url, out);
    } finally {
      await database.stop();
    }
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof ConfigError)) throw error;
    out.complain(error.message);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
