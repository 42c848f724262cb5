import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Running {
  origin: string;
  stop(): Promise<void>;
}

/** With two processors or more, what answers and what asks each get one of their own: a scheduler that moves them about is noise. */
export const pinned = (processor: 0 | 1): string[] =>
  cpus().length > 1 && existsSync("/usr/bin/taskset") ? ["/usr/bin/taskset", "-c", String(processor)] : [];

/** Starts one of the servers beside this file, behind a launcher if one is given, and waits until it says its port. */
export async function startProcess(
  script: string,
  environment: Record<string, string>,
  launcher: string[] = [],
): Promise<Running> {
  const [program, ...words] = [...launcher, process.execPath, fileURLToPath(new URL(script, import.meta.url))];
  const child = spawn(program, words, {
    env: { ...process.env, LOG_LEVEL: "error", RATE_LIMIT: "0", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { port } = JSON.parse(line) as { port: number };
    const stop = () =>
      new Promise<void>((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      });
    return { origin: `http://127.0.0.1:${port}`, stop };
  }
  throw new Error(`${script} ended before it listened`);
}
