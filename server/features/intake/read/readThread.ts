import { parentPort, workerData } from "node:worker_threads";
import type { Answered, Asked } from "./readApart.ts";
import { readPasted, readUpload } from "./readUpload.ts";
import { UnreadableError } from "./UnreadableError.ts";

// The thread that readApart() starts: reads once, answers, and is ended.
async function answer(asked: Asked): Promise<Answered> {
  try {
    return { sheets: "text" in asked ? readPasted(asked.text) : await readUpload(Buffer.from(asked.bytes)) };
  } catch (error) {
    if (error instanceof UnreadableError) return { reason: error.reason };
    throw error;
  }
}

// oxlint-disable-next-line require-post-message-target-origin -- a thread has one listener
parentPort!.postMessage(await answer(workerData as Asked));
