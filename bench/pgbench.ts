import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { SampleTile } from "./tileSample.ts";

const run = promisify(execFile);

/** The floor: the same statement with the same parameters, prepared, by pgbench. Returns statements a second. */
export function pgbench(binary: string, databaseUrl: string, statement: string, sample: SampleTile[]) {
  const folder = mkdtempSync(join(tmpdir(), "senmap-bench-"));
  // A statement of pgbench ends at the line's end unless a semicolon follows later; comments are not its business.
  const text = statement.replace(/--[^\n]*/g, "").replace(/:edition::text/g, "null::text");
  const scripts = sample.map(({ z, x, y }, i) => {
    const file = join(folder, `${i}.sql`);
    writeFileSync(file, `\\set z ${z}\n\\set x ${x}\n\\set y ${y}\n${text.trim()};\n`);
    return file;
  });
  return async (clients: number, seconds: number): Promise<number> => {
    const files = scripts.flatMap((file) => ["-f", file]);
    const arguments_ = [
      "-n",
      "-M",
      "prepared",
      "-c",
      String(clients),
      "-j",
      "1",
      "-T",
      String(seconds),
      ...files,
      databaseUrl,
    ];
    const { stdout } = await run(binary, arguments_, {
      env: { ...process.env, PGOPTIONS: "-c role=senmap_web -c plan_cache_mode=force_generic_plan -c jit=off" },
      maxBuffer: 1e7,
    });
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined) throw new Error(`pgbench said no rate:\n${stdout}`);
    return Number(rate);
  };
}
