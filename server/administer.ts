import { loadEnvFile } from "node:process";
import { ConfigError, readConfig } from "./config.ts";
import { rotateKeys } from "./features/personal-data/rotateKeys.ts";
import { eraseSubject, exportSubject } from "./features/personal-data/subject.ts";
import { retireAll } from "./platform/audit/retireAll.ts";
import { verifyAudit } from "./platform/audit/verifyAudit.ts";
import { provideDatabase } from "./platform/cluster/provideDatabase.ts";
import { SetupError } from "./platform/cluster/SetupError.ts";
import { type Database, openDatabase, queryOn } from "./platform/database.ts";
import { SealError, type KeyRing } from "./platform/identity/KeyRing.ts";
import { readKeys } from "./platform/identity/readKeys.ts";
import { migrate } from "./platform/migrate.ts";

const USAGE = `Usage:
  npm run admin -- audit verify           Looks whether the audit log is whole and unchanged.
  npm run admin -- keys rotate            Seals personal fields anew under DATA_KEY; DATA_KEY_OLD is the key before.
  npm run admin -- subject export EMAIL   All that is kept of a person, as JSON.
  npm run admin -- subject erase EMAIL    Erases a person.
  npm run admin -- retention              Deletes what is kept no longer than its days; runs once a day by itself.`;

/**
 * The administrator's commands. `argv` is what follows the command's name.
 * @returns the exit code: 0 when done and sound, 1 otherwise.
 */
export async function administer(
  argv: string[],
  database: Database,
  keys: KeyRing,
  say: (line: string) => void,
): Promise<number> {
  const [subject, act, email] = argv;
  const command = `${subject ?? ""} ${act ?? ""}`.trim();
  if (command === "audit verify") {
    const { sound, rows, firstBreak, head } = await database.asSystem("verify the audit log", (client) =>
      verifyAudit(queryOn(client)),
    );
    say(
      sound
        ? `The audit log is whole: ${rows} rows, the last with hash ${head ?? "–"}. Keep the hash elsewhere to prove it later.`
        : `The audit log was changed: of ${rows} rows the first that does not fit is number ${firstBreak}.`,
    );
    return sound ? 0 : 1;
  }
  if (command === "keys rotate") {
    const count = await rotateKeys(database, keys, (accounts) => say(`${accounts} accounts sealed anew …`));
    say(`Done: ${count} accounts sealed anew. DATA_KEY_OLD is needed no longer.`);
    return 0;
  }
  if (command === "subject export" && email !== undefined) {
    const told = await exportSubject(database, keys, email);
    say(told === null ? "Nobody has this e-mail address." : JSON.stringify(told, null, 2));
    return told === null ? 1 : 0;
  }
  if (command === "subject erase" && email !== undefined) {
    const erased = await eraseSubject(database, keys, email);
    say(
      erased ? "Erased. The audit log keeps what it has until its retention ends." : "Nobody has this e-mail address.",
    );
    return erased ? 0 : 1;
  }
  if (command === "retention") {
    for (const { kind, rows } of await retireAll(database)) say(`${kind}: ${rows} rows deleted`);
    return 0;
  }
  say(USAGE);
  return 1;
}

if (import.meta.main) {
  try {
    loadEnvFile();
  } catch {
    // A .env file is a convenience; most have none.
  }
  try {
    const config = readConfig(process.env);
    const provided = await provideDatabase(config, (line) => console.error(line), "join");
    try {
      await migrate(provided.url, () => {});
      const database = openDatabase(provided.url, 2);
      process.exitCode = await administer(process.argv.slice(2), database, await readKeys(config), (line) =>
        console.log(line),
      );
      await database.close();
    } finally {
      await provided.stop();
    }
  } catch (error) {
    if (!(error instanceof SetupError || error instanceof ConfigError || error instanceof SealError)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = 1;
  }
}
