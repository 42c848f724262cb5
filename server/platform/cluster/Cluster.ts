import { readFileSync } from "node:fs";
import { appendFile, chmod, chown, rename, rm, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import pg from "pg";
import { CLUSTER_ACCESS, type ClusterKind, clusterSettings } from "./clusterSettings.ts";
import { runningPostmaster } from "./runningPostmaster.ts";
import { type Account, runProgram } from "./runProgram.ts";
import { SetupError } from "./SetupError.ts";

/** A PostgreSQL cluster of our own: its files are in `home`, its only door is a socket in `socketFolder`. */
export class Cluster {
  readonly home: string;
  readonly socketFolder: string;
  readonly #account: Account;
  readonly #binaries: string;
  readonly #kind: ClusterKind;

  constructor(place: { home: string; socketFolder: string; account: Account; binaries: string; kind: ClusterKind }) {
    this.home = place.home;
    this.socketFolder = place.socketFolder;
    this.#account = place.account;
    this.#binaries = place.binaries;
    this.#kind = place.kind;
  }

  get #data(): string {
    return join(this.home, "pgdata");
  }

  /** The address of one of its databases, password included. */
  url(database = "senmap"): string {
    const password = readFileSync(join(this.home, "password"), "utf8").trim();
    return `postgresql://senmap:${password}@${encodeURIComponent(this.socketFolder)}/${database}`;
  }

  /** Makes the files of a new cluster. They get their final name last: a half-made cluster is never mistaken for one. */
  async create(): Promise<void> {
    const password = join(this.home, "password");
    const fresh = join(this.home, "pgdata.new");
    await rm(fresh, { recursive: true, force: true });
    await writeFile(password, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
    if (this.#account) await chown(password, this.#account.uid, this.#account.gid);
    await this.#run("initdb", [
      ...[
        "--pgdata",
        fresh,
        "--username",
        "senmap",
        "--pwfile",
        password,
        "--encoding",
        "UTF8",
        "--auth",
        "scram-sha-256",
      ],
      ...["--locale", process.platform === "linux" ? "C.UTF-8" : "en_US.UTF-8"],
      ...(this.#kind === "throw-away" ? ["--no-sync"] : []),
    ]);
    await appendFile(join(fresh, "postgresql.conf"), "\ninclude_if_exists = 'senmap.conf'\n");
    await rename(fresh, this.#data);
  }

  /** Starts it, or takes over the one that an interrupted SenMap left running; makes the database "senmap". */
  async start(): Promise<void> {
    const postmaster = await runningPostmaster(this.#data);
    if (postmaster === "other") await rm(join(this.#data, "postmaster.pid"));
    if (postmaster === "ours") {
      if (await this.#answers()) return this.#createDatabase();
      await this.stop();
    }
    await this.#write("senmap.conf", clusterSettings(this.#kind, this.socketFolder));
    await this.#write("pg_hba.conf", CLUSTER_ACCESS);
    const log = join(this.home, "start.log");
    await rm(log, { force: true });
    await this.#run("pg_ctl", ["start", "-w", "-t", "300", "-s", "-D", this.#data, "-l", log]);
    await this.#createDatabase();
  }

  /** Stops it in good order; open connections are ended. Nothing happens when it is not running. */
  async stop(): Promise<void> {
    if ((await runningPostmaster(this.#data)) !== "ours") return;
    const stop = (mode: string) => this.#run("pg_ctl", ["stop", "-w", "-t", "30", "-s", "-D", this.#data, "-m", mode]);
    await stop("fast").catch(() => stop("immediate"));
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url("postgres"), connectionTimeoutMillis: 5000 });
    client.on("error", () => {});
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  async #createDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url("postgres") });
    await client.connect();
    try {
      const known = await client.query("select from pg_database where datname = 'senmap'");
      if (known.rowCount === 0) await client.query("create database senmap");
    } finally {
      await client.end();
    }
  }

  async #write(name: string, text: string): Promise<void> {
    const path = join(this.#data, name);
    await writeFile(path, text);
    await chmod(path, 0o600);
    if (this.#account) await chown(path, this.#account.uid, this.#account.gid);
  }

  async #run(program: string, args: string[]): Promise<void> {
    const result = await runProgram(join(this.#binaries, program), args, { account: this.#account, cwd: this.home });
    if (result.code === 0) return;
    const log = await runProgram("tail", ["-n", "20", join(this.home, "start.log")]);
    const said = `${result.output}\n${program === "pg_ctl" && log.code === 0 ? log.output : ""}`;
    const reason = /(?:FATAL|PANIC|initdb: error|pg_ctl): +(.*)/.exec(said)?.[1] ?? said.trim().split("\n").at(-1);
    throw new SetupError(`The private cluster in ${this.home} did not obey ${program}: ${reason}`);
  }
}
