import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Running } from "./startProcess.ts";

/** nginx serving the same tiles as files, with one worker. */
export async function startNginx(folder: string, launcher: string[]): Promise<Running> {
  const port = await freePort();
  const temporary = join(folder, "nginx");
  mkdirSync(temporary, { recursive: true });
  const file = join(temporary, "nginx.conf");
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${temporary}/${kind};`,
  );
  writeFileSync(
    file,
    `
    worker_processes 1; daemon off; pid ${temporary}/pid; error_log ${temporary}/error.log; user root;
    events { worker_connections 256; }
    http {
      access_log off; sendfile on; keepalive_requests 1000000; open_file_cache max=1000;
      ${paths.join("\n      ")}
      types { application/vnd.mapbox-vector-tile mvt; }
      server { listen 127.0.0.1:${port}; root ${folder}; etag on; }
    }`,
  );
  const [program, ...words] = [...launcher, "nginx", "-c", file, "-p", temporary];
  const child = spawn(program, words, { stdio: "inherit" });
  await new Promise((resolve) => setTimeout(resolve, 700));
  if (child.exitCode !== null) throw new Error("nginx did not start");
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
