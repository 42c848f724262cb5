import { Worker } from "node:worker_threads";
import { LIMITS } from "./limits.ts";
import type { Sheet } from "./Sheet.ts";
import { type Unreadable, UnreadableError } from "./UnreadableError.ts";

/** What the thread is given, and what it answers. */
export type Asked = { bytes: Uint8Array } | { text: string };
export type Answered = { sheets: Sheet[] } | { reason: Unreadable };

/** Files that are read at once; each may take much memory. The others wait their turn. */
const AT_ONCE = 2;
const turns: (() => void)[] = [];
let reading = 0;

/**
 * Reads an upload in a thread of its own: a large sheet keeps nobody else waiting, and one that is made to use up memory or time
 * ends with its thread.
 * @throws UnreadableError saying why it cannot be read.
 */
export async function readApart(asked: Asked): Promise<Sheet[]> {
  if (reading >= AT_ONCE) await new Promise<void>((resolve) => turns.push(resolve));
  else reading++;
  try {
    return await readInThread(asked);
  } finally {
    const next = turns.shift();
    if (next) next();
    else reading--;
  }
}

async function readInThread(asked: Asked): Promise<Sheet[]> {
  const thread = new Worker(new URL("./readThread.ts", import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answered>((resolve, reject) => {
      timer = setTimeout(() => resolve({ reason: "too-slow" }), LIMITS.time);
      thread.once("message", resolve);
      thread.once("error", (error: NodeJS.ErrnoException) =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve({ reason: "too-slow" }) : reject(error),
      );
    });
    if ("reason" in answer) throw new UnreadableError(answer.reason);
    return answer.sheets;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
