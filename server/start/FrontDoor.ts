import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const MAIN = join(import.meta.dirname, "../main.ts");

const started = new Set<FrontDoor>();

// A test that fails must not leave a server behind.
afterAll(() => Promise.all([...started].map((door) => door.signal("SIGTERM"))));

/** For tests: SenMap started as people start it, as a process group of its own. */
export class FrontDoor {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  output = "";

  /** Starts it on any free port, with these settings and none of the surrounding ones. */
  constructor(settings: Record<string, string>) {
    this.#process = spawn(process.execPath, [MAIN], {
      // Away from the checkout, where a .env file of the developer could lie.
      cwd: tmpdir(),
      detached: true,
      env: { PATH: process.env["PATH"], HOME: tmpdir(), PORT: "0", MQTT_PORT: "0", HOST: "127.0.0.1", ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process.stdout!.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    this.#process.stderr!.on("data", (chunk: Buffer) => (this.output += chunk.toString()));
    started.add(this);
    this.#ended = once(this.#process, "close").then(([code]) => {
      started.delete(this);
      return code as number | null;
    });
  }

  /** Waits for a text in the output. @throws when the process ends without it. */
  async says(text: string): Promise<void> {
    const ended = this.#ended.then(() => true);
    while (!this.output.includes(text)) {
      const next = once(this.#process.stdout!, "data").then(() => false);
      if (await Promise.race([ended, next])) break;
    }
    if (!this.output.includes(text)) throw new Error(`"${text}" was never said:\n${this.output}`);
  }

  /** Waits until it is ready. @returns its address. */
  async ready(): Promise<string> {
    await this.says("SenMap is ready: ");
    return /SenMap is ready: (\S+)/.exec(this.output)![1]!;
  }

  /** Signals the whole process group, as Ctrl-C in a terminal does. @returns the exit code. */
  async signal(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#process.exitCode === null) process.kill(-this.#process.pid!, signal);
    return this.#ended;
  }

  /** Waits for the end. @returns the exit code. */
  async ends(): Promise<number | null> {
    return this.#ended;
  }
}
