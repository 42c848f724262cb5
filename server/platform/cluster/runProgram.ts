import { spawn } from "node:child_process";

/** The account a program runs under; undefined: the account of this process. */
export type Account = { uid: number; gid: number } | undefined;

export interface ProgramResult {
  code: number;
  /** Standard output and standard error, in the order they came. */
  output: string;
}

/**
 * Runs a program to its end. It gets a small, known environment (the PG… variables of a shell must not steer it) and a
 * session of its own, so that Ctrl-C in a terminal reaches only this process.
 */
export function runProgram(
  file: string,
  args: string[],
  options: { account?: Account; cwd?: string; environment?: Record<string, string>; input?: string } = {},
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...options.account,
      cwd: options.cwd ?? "/",
      detached: true,
      env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", ...options.environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stdin.on("error", () => {});
    child.stdin.end(options.input);
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
