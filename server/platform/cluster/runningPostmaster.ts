import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./runProgram.ts";

async function commandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ");
  } catch {
    return process.platform === "linux" ? "" : (await runProgram("ps", ["-o", "args=", "-p", String(pid)])).output;
  }
}

/**
 * What `postmaster.pid` of a data folder says: the server runs ("ours"), it does not ("none"), or the number belongs to
 * another program by now ("other"), as happens when a machine or a container starts again. PostgreSQL itself would
 * refuse to start in the last case, and `pg_ctl stop` would signal the wrong program.
 */
export async function runningPostmaster(dataFolder: string): Promise<"none" | "ours" | "other"> {
  const text = await readFile(join(dataFolder, "postmaster.pid"), "utf8").catch(() => "");
  const pid = Number(text.split("\n")[0]);
  if (!Number.isInteger(pid) || pid <= 0) return "none";
  const command = await commandLine(pid);
  if (command === "") return "none";
  return command.includes("postgres") && command.includes(dataFolder) ? "ours" : "other";
}
