import { readFileSync } from "node:fs";
import { runProgram } from "./runProgram.ts";
import { SetupError } from "./SetupError.ts";

export type Report = (line: string) => void;

/** How to become root without asking anybody; undefined when there is no such way. */
async function rootPrefix(): Promise<string[] | undefined> {
  if (process.getuid?.() === 0) return [];
  return (await runProgram("sudo", ["-n", "true"])).code === 0 ? ["sudo", "-n"] : undefined;
}

/** The family of this system: what its packages are called and installed with. */
export function systemFamily(): "debian" | "fedora" | "arch" | "macos" | "other" {
  if (process.platform === "darwin") return "macos";
  let release = "";
  try {
    release = readFileSync("/etc/os-release", "utf8");
  } catch {
    return "other";
  }
  const names = [...release.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].map((match) => match[1]).join(" ");
  if (/debian|ubuntu/.test(names)) return "debian";
  if (/fedora|rhel/.test(names)) return "fedora";
  return names.includes("arch") ? "arch" : "other";
}

/** Asks apt-get to do something, as root. @throws SetupError with the end of its output when it fails. */
async function aptGet(prefix: string[], args: string[]): Promise<void> {
  const [file, ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y", ...args];
  const result = await runProgram(file!, rest);
  if (result.code !== 0) {
    const end = result.output.trim().split("\n").slice(-3).join(" ");
    throw new SetupError(`apt-get ${args.join(" ")} failed: ${end}`);
  }
}

/**
 * Installs Debian packages when this is Debian or Ubuntu and root is to be had without a question.
 * @param choose names the packages, once the package lists are fresh.
 * @returns false when it is not for us to install here.
 */
export async function installPackages(what: string, choose: () => Promise<string[]>, report: Report): Promise<boolean> {
  if (systemFamily() !== "debian") return false;
  const prefix = await rootPrefix();
  if (prefix === undefined) return false;
  report(`${what} not found: installing it with apt-get, which can take some minutes …`);
  await aptGet(prefix, ["update"]);
  const packages = await choose();
  await aptGet(prefix, ["install", "--no-install-recommends", ...packages]);
  report(`Installed ${packages.join(", ")}`);
  return true;
}
