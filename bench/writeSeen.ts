import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import type { Ratio } from "./ratios.ts";

interface Result {
  what: string;
  target: string;
  ratio: Ratio;
}

/**
 * What was seen, with what it was seen on, as a page.
 * @param script of package.json after "bench:", or "" for the bench itself.
 */
export function writeSeen(
  script: string,
  title: string,
  results: Result[],
  rates: Record<string, number>,
  note = "",
): string {
  const git = (...words: string[]) => execFileSync("git", words, { encoding: "utf8" }).trim();
  const changed =
    git("status", "--porcelain", "--", "server", "tiles", "client", "migrations", "geodata") === ""
      ? ""
      : ", with changes";
  const debian = /PRETTY_NAME="(.*)"/.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "";
  const psql = execFileSync("psql", ["--version"], { encoding: "utf8" }).trim();
  const number = (value: number) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
  const rows = results.map(
    ({ what, target, ratio: { median, low, high, rounds } }) =>
      `| ${what} | **${number(median)}** | ${number(low)}–${number(high)} | ${target} | ${rounds} |`,
  );
  const seen = Object.entries(rates).map(([name, rate]) => `| ${name} | ${number(rate)} |`);
  return `# ${title}: what the benchmark saw

Written by \`npm run bench${script === "" ? "" : `:${script}`}\`. Only the ratios mean anything: both sides of each were run in turn in the same minutes.

${Temporal.Now.plainDateISO("Asia/Ho_Chi_Minh").toString()}, commit ${git("rev-parse", "--short", "HEAD")}${changed}.
${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, ${debian}.
Node ${process.version}, ${psql}.${note === "" ? "" : ` ${note}`}

| ratio | median | spread | wanted | rounds |
|---|---|---|---|---|
${rows.join("\n")}

The medians behind them, on this machine and day only:

| what | figure |
|---|---|
${seen.join("\n")}
`;
}
