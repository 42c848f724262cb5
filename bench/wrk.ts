import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A load of GET requests that goes round a list of paths. Returns requests a second; any answer but 200 is an error. */
export function wrk(paths: string[], headers: Record<string, string> = {}, launcher: string[] = []) {
  const script = join(mkdtempSync(join(tmpdir(), "senmap-bench-")), "round.lua");
  const list = paths.map((path) => JSON.stringify(path)).join(",");
  const heads = Object.entries(headers)
    .map(([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`)
    .join(",");
  // The next path for each request, whichever connection asks: no two connections ask for the same tile at once.
  writeFileSync(
    script,
    `
    local paths, at, bad, ready = {${list}}, 0, 0, {}
    function init() for i, path in ipairs(paths) do ready[i] = wrk.format("GET", path, {${heads}}) end end
    function request() at = at % #ready + 1; return ready[at] end`,
  );
  return async (origin: string, connections: number, seconds: number): Promise<number> => {
    const load = ["wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "-s", script, origin];
    const [program = "", ...words] = [...launcher, ...load];
    const { stdout } = await run(program, words);
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`The load met errors:\n${stdout}`);
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined) throw new Error(`wrk said no rate:\n${stdout}`);
    return Number(rate);
  };
}
