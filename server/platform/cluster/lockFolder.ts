import { unlink } from "node:fs/promises";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import { SetupError } from "./SetupError.ts";

/** The process that holds a lock, or undefined when the socket is only a leftover. */
function holder(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    let said = "";
    socket.setTimeout(2000, () => socket.destroy());
    socket.on("data", (chunk) => (said += chunk.toString()));
    socket.on("error", () => resolve(undefined));
    socket.on("close", () => resolve(said.trim() || "?"));
  });
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => {});
      socket.end(String(process.pid));
    });
    server.once("error", reject);
    server.listen(path, () => resolve(server.unref()));
  });
}

/**
 * Claims a folder for this process. The lock is a listening socket, so it dies with the process, however that ends.
 * @returns how to give it back, or undefined when another process holds it.
 */
export async function lockFolder(folder: string): Promise<{ release: () => Promise<void> } | { heldBy: string }> {
  const path = join(folder, "senmap.lock");
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const server = await listen(path);
      return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") {
        throw new SetupError(`SenMap cannot make a socket in ${folder}: ${(error as Error).message}.`);
      }
    }
    const heldBy = await holder(path);
    if (heldBy !== undefined) return { heldBy };
    await unlink(path).catch(() => {});
  }
  return { heldBy: "?" };
}
